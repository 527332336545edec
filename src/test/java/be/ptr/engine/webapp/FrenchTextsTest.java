package be.ptr.engine.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrenchTextsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    private final FrenchTexts texts = new FrenchTexts(new ObjectMapper());

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void everyTextExistsAndKeepsItsPlaceholders(String webapp) {
        JsonNode english = texts.english(webapp).get("labels");
        JsonNode french = texts.complete(webapp).get("labels");

        assertThat(keys(french)).containsExactlyInAnyOrderElementsOf(keys(english));
        texts.ours(webapp).get("labels").fields().forEachRemaining(entry -> {
            String original = english.get(entry.getKey()).asText();
            if (!entry.getValue().asText().isEmpty()) {
                assertThat(placeholders(entry.getValue().asText()))
                        .as(entry.getKey())
                        .isSubsetOf(placeholders(original));
            }
        });
    }

    @Test
    void tasklistIsWhollyFrench() {
        assertThat(keys(texts.ours("tasklist").get("labels")))
                .containsExactlyInAnyOrderElementsOf(
                        keys(texts.english("tasklist").get("labels")));
    }

    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
