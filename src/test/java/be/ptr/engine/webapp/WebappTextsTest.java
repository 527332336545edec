package be.ptr.engine.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.wording.Glossary;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class WebappTextsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    private static final Pattern WORD = Pattern.compile("\\w+");

    /**
     * Beginnings of the names of texts that nobody meets: the webapp leaves out what they belong to ({@code config.js},
     * {@code user-styles.css}), nobody has the right, or no model of ours holds such a thing.
     */
    private static final List<String> OUT_OF_REACH = List.of(
            // Pages that are left out: batches, decisions, deployments, reports, the log of the other edition.
            "BATCHES_",
            "PLGN_BATCH_",
            "CAM_WIDGET_SELECTION_",
            "DECISION_",
            "PLUGIN_DECISION_",
            "PLUGIN_INPUT_TABLE_LABEL",
            "PLUGIN_OUTPUT_TABLE_LABEL",
            "REPOSITORY_",
            "REPORTS_",
            "COCKPIT_REPORTS",
            "PLGN_AUDIT_",
            // Actions that are left out: to suspend, delete, migrate, put off and change.
            "BULK_OVERRIDE_",
            "PLUGIN_ADD_VARIABLE_",
            "PLUGIN_CANCEL_PROCESS_",
            "PLUGIN_JOBDEFINITION_",
            "PLUGIN_JOBS_",
            "PLUGIN_JOB_RECALCULATE_",
            "PLUGIN_SUSPENSION_",
            "PLUGIN_UPDATE_",
            "PLUGIN_USER_TASKS_",
            "PLUGIN_VARIABLE_INSTANCES_",
            "PROCESS_DEFINITION_MIGRATION",
            "PROCESS_DEFINITION_TOOLTIP_MIGRATE_",
            "PROCESS_INSTANCE_MIGRATION",
            "PROCESS_INSTANCE_TOOLTIP_MIGRATE_",
            "TIME_TO_LIVE_POPUP_",
            "VARIABLE_ADD_",
            "VARIABLE_INSPECT_",
            "VARIABLE_UPLOAD_",
            // Kinds of nodes that no model of ours holds.
            "PLUGIN_ACTIVITY_DEFINITION_",
            "PLUGIN_ACTIVITY_INSTANCE_",
            "PLUGIN_EXT_",
            "PLUGIN_EXTERNAL_",
            "PLUGIN_INC_EXTERNAL_",
            // The first administrator comes with the server; nobody else can be made without one.
            "SETUP_");

    private final WebappTexts texts = new WebappTexts(new ObjectMapper());

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

    /** What a webapp brings along and its scripts never name belongs to an edition that is not here. */
    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void whatTheScriptsCanShowIsFrenchUnlessItIsListedAsOutOfReach(String webapp) throws IOException {
        Set<String> words = words(webapp);
        List<String> missing = keys(texts.english(webapp).get("labels")).stream()
                .filter(words::contains)
                .filter(key -> !texts.ours(webapp).get("labels").has(key))
                .filter(key -> OUT_OF_REACH.stream().noneMatch(key::startsWith))
                .toList();

        assertThat(missing).isEmpty();
    }

    @Test
    void cockpitSpeaksOfDaysAndActivitiesAndNeverOfNull() {
        JsonNode french = texts.complete("cockpit").get("labels");

        assertThat(french.get("TIME_TO_LIVE_DAYS").asText()).isEqualTo("{{ttl}} jours");
        assertThat(french.get("PLUGIN_DIAGRAM_ACTIVITY_STATISTICS").asText()).startsWith("Nombre d’activités");
        assertThat(french.get("PLUGIN_DIAGRAM_ACTIVITY_STATISTICS_ON").asText()).isEqualTo("montré");
        for (String key : List.of("TIME_TO_LIVE_NULL", "PROCESS_DEFINITION_NULL", "PROCESS_INSTANCE_NULL")) {
            assertThat(french.get(key).asText()).as(key).isEqualTo("–");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void theWebappsCallThingsByTheNamesOfTheGlossary(String webapp) throws IOException {
        Set<String> words = words(webapp);
        Map<String, String> french = labels(texts.ours(webapp));
        Map<String, String> english = labels(texts.completeEnglish(webapp));
        english.keySet().retainAll(words);
        english.keySet().removeIf(key -> OUT_OF_REACH.stream().anyMatch(key::startsWith));

        assertThat(Glossary.breaches(french, true)).isEmpty();
        assertThat(Glossary.breaches(english, false)).isEmpty();
    }

    @Test
    void noLineOfAFrenchWebappBeginsWithAColon() {
        assertThat(labels(texts.complete("cockpit")))
                .containsEntry("CAM_WIDGET_COPY", "Copier «\u00A0{{value}}\u00A0»")
                .containsEntry("PLUGIN_DIAGRAM_ACTIVITY_STATISTICS", "Nombre d’activités en cours\u00A0:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void whatTheEngineCallsATaskIsAStepForPeople(String webapp) {
        assertThat(texts.ours(webapp).get("labels"))
                .extracting(JsonNode::asText)
                .noneMatch(text -> text.toLowerCase(Locale.ROOT).contains("tâche"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void inEnglishTooNothingIsAddedAndNobodyIsToldToBuyTheOtherEdition(String webapp) {
        JsonNode theirs = texts.english(webapp).get("labels");
        JsonNode ours = texts.completeEnglish(webapp).get("labels");

        assertThat(keys(ours)).containsExactlyInAnyOrderElementsOf(keys(theirs));
        assertThat(ours.get("BANNER_CE_EOL_TEXT").asText())
                .isEqualTo("Camunda 7, community edition: the last release is of October 2025.");
        keys(ours)
                .forEach(key -> assertThat(placeholders(ours.get(key).asText()))
                        .as(key)
                        .isEqualTo(placeholders(theirs.get(key).asText())));
    }

    @Test
    void englishTasklistSpeaksOfStepsAndTheirPlannedEnd() {
        JsonNode words = texts.completeEnglish("tasklist").get("labels");

        assertThat(words.get("DUE").asText()).isEqualTo("Planned end");
        assertThat(words).extracting(JsonNode::asText).noneMatch(text -> text.matches("(?is).*\\btasks?\\b.*"));
    }

    /** The label and what the webapp puts behind it read as one. */
    @Test
    void tasklistSaysSinceWhenAStepIsReady() {
        JsonNode file = texts.complete("tasklist");
        JsonNode words = file.get("labels");
        String past = file.get("dateLocales").get("relativeTime").get("past").asText();
        String future =
                file.get("dateLocales").get("relativeTime").get("future").asText();

        assertThat(words.get("CREATION").asText() + " " + past.replace("%s", "8 minutes"))
                .isEqualTo("Devenue prête il y a 8 minutes");
        assertThat(words.get("DUE").asText() + " " + past.replace("%s", "8 minutes"))
                .isEqualTo("Fin prévue il y a 8 minutes");
        assertThat(words.get("DUE").asText() + " " + future.replace("%s", "2 heures"))
                .isEqualTo("Fin prévue dans 2 heures");
    }

    private static Set<String> words(String webapp) throws IOException {
        StringBuilder scripts = new StringBuilder();
        for (String file : List.of(
                "webjars/camunda/lib/deps.js",
                "webjars/camunda/app/" + webapp + "/index.html",
                "webjars/camunda/app/" + webapp + "/camunda-" + webapp + "-bootstrap.js",
                "plugin/" + webapp + "/app/plugin.js")) {
            ClassPathResource script = new ClassPathResource("META-INF/resources/" + file);
            scripts.append(script.exists() ? script.getContentAsString(StandardCharsets.UTF_8) : "")
                    .append(' ');
        }
        return WORD.matcher(scripts).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Map<String, String> labels(JsonNode file) {
        Map<String, String> labels = new TreeMap<>();
        file.get("labels")
                .fields()
                .forEachRemaining(
                        entry -> labels.put(entry.getKey(), entry.getValue().asText()));
        return labels;
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
