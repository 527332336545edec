package be.ptr.engine.webapp;

import be.ptr.configuration.Settings;
import be.ptr.plan.DryRun;
import be.ptr.plan.Language;
import be.ptr.wording.Wording;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What our tab in Tasklist says by itself, before and without an answer of the server, as a module that its script imports,
 * in the language that our pages speak, and which run is the real one. Placeholders are left for the script to fill.
 */
@RestController
class TabTexts {
    private static final List<String> SPOKEN = List.of("tab.", "live");

    private final ObjectMapper json;
    private final String live;

    TabTexts(ObjectMapper json, Settings settings) {
        this.json = json;
        this.live = settings.plan().live().map(DryRun::name).orElse("");
    }

    @GetMapping("/texts.js")
    ResponseEntity<String> script(Locale locale) throws JsonProcessingException {
        Map<String, String> texts = new Wording(Language.of(locale)).all(SPOKEN, "{0}");
        texts.put("live.run", live);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .cacheControl(CacheControl.noCache())
                .header(HttpHeaders.VARY, "Cookie", HttpHeaders.ACCEPT_LANGUAGE)
                .body("export default " + json.writeValueAsString(texts) + ";\n");
    }
}
