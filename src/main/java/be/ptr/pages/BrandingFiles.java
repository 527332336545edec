package be.ptr.pages;

import be.ptr.configuration.BrandingSettings;
import be.ptr.configuration.Settings;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operator's name and colour, as files that every page and the engine's webapps load. */
@RestController
class BrandingFiles {
    private final BrandingSettings branding;
    private final ObjectMapper json;

    BrandingFiles(Settings settings, ObjectMapper json) {
        this.branding = settings.branding();
        this.json = json;
    }

    @GetMapping(path = "/branding.css", produces = "text/css;charset=UTF-8")
    String colours() {
        return ":root { --accent: " + branding.accent() + "; }\n";
    }

    @GetMapping(path = "/branding.js", produces = "text/javascript;charset=UTF-8")
    String script() throws JsonProcessingException {
        return "export default " + json.writeValueAsString(Map.of("name", branding.name())) + ";\n";
    }
}
