package be.ptr.notification;

import be.ptr.configuration.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** The company's logo, where it is of a kind that programs for e-mail show. */
@Component
public class Logo {
    private static final Logger LOG = LoggerFactory.getLogger(Logo.class);
    private static final Map<String, String> TYPES =
            Map.of("png", "image/png", "jpg", "image/jpeg", "jpeg", "image/jpeg", "gif", "image/gif");

    private final Optional<Image> image;

    Logo(Settings settings) {
        this.image = read(settings.branding().logo());
    }

    /** An image file. */
    public record Image(String type, ByteArrayResource file) {}

    Optional<Image> image() {
        return image;
    }

    /** The HTML of an e-mail with the logo inside it, for a page that shows it. */
    public String inside(String html) {
        return image.map(found -> html.replace(
                        "src=\"cid:logo\"",
                        "src=\"data:" + found.type() + ";base64,"
                                + Base64.getEncoder()
                                        .encodeToString(found.file().getByteArray()) + "\""))
                .orElse(html);
    }

    private static Optional<Image> read(@Nullable Path file) {
        if (file == null) {
            return Optional.empty();
        }
        String name = file.toString();
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        try {
            return type == null
                    ? Optional.empty()
                    : Optional.of(new Image(type, new ByteArrayResource(Files.readAllBytes(file))));
        } catch (IOException unreadable) {
            LOG.warn("PTR-N01 the logo {} cannot be read, e-mails go without", file);
            return Optional.empty();
        }
    }
}
