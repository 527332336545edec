package be.ptr.pages;

import be.ptr.configuration.BrandingSettings;
import be.ptr.configuration.Settings;
import be.ptr.plan.Language;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operator's name, colour, logo and icon, as files that every page and the engine's webapps load. */
@RestController
class BrandingFiles {
    /** Of the product, for who configures nothing. */
    private static final Resource OWN = new ClassPathResource("static/favicon.svg");

    private final BrandingSettings branding;
    private final ObjectMapper json;

    BrandingFiles(Settings settings, ObjectMapper json) {
        this.branding = settings.branding();
        this.json = json;
    }

    @GetMapping(path = "/branding.css", produces = "text/css;charset=UTF-8")
    String colours() {
        return ":root, :host { --accent: " + branding.accent() + "; }\n";
    }

    /** Also tells the webapps which language our pages speak: their scripts cannot read the cookie. */
    @GetMapping("/branding.js")
    ResponseEntity<String> script(Locale locale) throws JsonProcessingException {
        Map<String, String> known =
                Map.of("name", branding.name(), "language", Language.of(locale).code());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .cacheControl(CacheControl.noCache())
                .body("export default " + json.writeValueAsString(known) + ";\n");
    }

    @GetMapping("/branding/logo")
    ResponseEntity<Resource> logo() {
        return image(branding.logo());
    }

    @GetMapping("/branding/icon")
    ResponseEntity<Resource> icon() {
        return image(branding.favicon());
    }

    private static ResponseEntity<Resource> image(@Nullable Path configured) {
        FileSystemResource file = configured == null ? null : new FileSystemResource(configured);
        Resource image = file == null || !file.isReadable() ? OWN : file;
        return ResponseEntity.ok()
                .contentType(MediaTypeFactory.getMediaType(image).orElse(MediaType.APPLICATION_OCTET_STREAM))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                // Opened by itself, a drawing must not run what somebody drew into it.
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .body(image);
    }
}
