package be.ptr.engine.webapp;

import be.ptr.typography.FrenchBlanks;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The texts of the engine's webapps, which bring English and German along: ours, and theirs in English where none is given.
 * One complete file: a webapp that looks for missing texts in a second one shows English until both have arrived.
 */
@RestController
class WebappTexts {
    static final Set<String> WEBAPPS = Set.of("tasklist", "cockpit", "admin", "welcome");

    private static final String FOLDER = "be/ptr/engine/webapp/";

    private final ObjectMapper json;
    private final Map<String, Texts> files = new ConcurrentHashMap<>();

    /** A complete file, and what tells it from that of another version. */
    private record Texts(JsonNode all, String digest) {}

    WebappTexts(ObjectMapper json) {
        this.json = json;
    }

    @GetMapping(
            path = "/camunda/app/{webapp}/locales/{language:fr|en}.json",
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JsonNode> of(@PathVariable String webapp, @PathVariable String language) {
        if (!WEBAPPS.contains(webapp)) {
            return ResponseEntity.notFound().build();
        }
        Texts texts = files.computeIfAbsent(webapp + "/" + language, file -> texts(webapp, language));
        // Asked for twice at each start of a webapp.
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag(texts.digest())
                .body(texts.all());
    }

    private Texts texts(String webapp, String language) {
        JsonNode all = language.equals("fr") ? complete(webapp) : completeEnglish(webapp);
        return new Texts(all, DigestUtils.md5DigestAsHex(all.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** The engine's, with the words of our pages in their places. */
    JsonNode completeEnglish(String webapp) {
        ObjectNode english = english(webapp);
        english.withObject("/labels").setAll(read(FOLDER + "english.json").withObject("/" + webapp));
        return english;
    }

    JsonNode complete(String webapp) {
        ObjectNode french = ours(webapp);
        ObjectNode labels = english(webapp).withObject("/labels");
        french.withObject("/labels")
                .fields()
                .forEachRemaining(label -> labels.put(
                        label.getKey(), FrenchBlanks.in(label.getValue().asText())));
        french.set("labels", labels);
        return french;
    }

    ObjectNode ours(String webapp) {
        return read(FOLDER + webapp + ".json");
    }

    ObjectNode english(String webapp) {
        return read("META-INF/resources/webjars/camunda/app/" + webapp + "/locales/en.json");
    }

    private ObjectNode read(String file) {
        try {
            String text = new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
            // Some of the engine's files begin with a byte order mark.
            return (ObjectNode) json.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (IOException missing) {
            throw new IllegalStateException(file, missing);
        }
    }
}
