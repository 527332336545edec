package be.ptr.security;

import be.ptr.configuration.Settings;
import be.ptr.operation.OwnerOnlyFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** What signs the links of e-mails: {@code security.link-key}, else a key generated once into the data folder. */
@Component
final class LinkKey {
    private static final int RANDOM_BYTES = 32;

    private final byte[] secret;

    LinkKey(Settings settings) {
        String configured = settings.security().linkKey();
        this.secret = (configured == null ? kept(settings.server().dataFolder()) : configured)
                .getBytes(StandardCharsets.UTF_8);
    }

    byte[] secret() {
        return secret.clone();
    }

    /** A key of 256 bits for {@code purpose} alone: knowing it tells nothing of the others. */
    byte[] derived(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String kept(Path dataFolder) {
        Path file = dataFolder.resolve("link-key");
        try {
            if (!Files.exists(file)) {
                OwnerOnlyFile.write(file, List.of(generated()));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String generated() {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
