package be.ptr.engine.webapp;

import be.ptr.configuration.Settings;
import be.ptr.plan.Language;
import be.ptr.typography.FrenchBlanks;
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
 * The sentences of our tab in Tasklist as a module that its scripts import, in the language that our pages speak, and the
 * zone in which it tells the time. Placeholders are left for the scripts to fill.
 */
@RestController
class TabTexts {
    private static final List<String> SPOKEN = List.of("tab.", "criticality.", "state.", "history.");
    private static final Object[] PLACEHOLDERS = {"{0}", "{1}", "{2}", "{3}"};

    private final ObjectMapper json;
    private final String zone;

    TabTexts(ObjectMapper json, Settings settings) {
        this.json = json;
        this.zone = settings.plan().zone().getId();
    }

    @GetMapping("/texts.js")
    ResponseEntity<String> script(Locale locale) throws JsonProcessingException {
        Language language = Language.of(locale);
        Map<String, String> texts = new Wording(language).all(SPOKEN, PLACEHOLDERS);
        if (language == Language.FR) {
            texts.replaceAll((key, sentence) -> FrenchBlanks.in(sentence));
        }
        Map<String, Object> known = Map.of("language", language.code(), "zone", zone, "texts", texts);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .cacheControl(CacheControl.noCache())
                .header(HttpHeaders.VARY, "Cookie", HttpHeaders.ACCEPT_LANGUAGE)
                .body("export default " + json.writeValueAsString(known) + ";\n");
    }
}
