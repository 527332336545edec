package be.ptr.api;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.Browser;
import be.ptr.engine.accounts.Accounts;
import be.ptr.plan.Language;
import be.ptr.plan.Role;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The same by the calls of the tab in Tasklist: its own script makes them, in the session of a real browser. */
@Tag(Browser.TAG)
class RefusedInTabIT extends RefusedScene {
    private static final String SCRIPT = """
            const [run, wishes, defect] = JSON.parse(GIVEN);
            window.answers = null;
            const plain = text => text?.replaceAll('\\u00A0', ' ');
            const form = verb => new URLSearchParams({
              verb: verb === 'defects' ? 'DEFECT' : verb.toUpperCase().replace('-', '_'), sure: 'CLOSE', remark: 'once-' + verb,
              text: 'trop tard', severity: 'BLOCKING', reference: '', link: '',
              ...({
                transfer: {to: 'refused-eve@example.be', message: 'à toi', expected: 'refused-ada@example.be'},
                skip: {reason: 'inutile'}
              })[verb]
            });
            (async () => {
              const answers = [];
              for (const [step, verb] of wishes) {
                const tab = `/runs/${run}/steps/${step}/tab`;
                const {status, sentence} = await window.calls.read(verb === 'resolve' || verb === 'reopen'
                  ? window.calls.ask(`${tab}/defects/${defect}/${verb}`, new URLSearchParams())
                  : window.calls.ask(tab, form(verb)));
                answers.push({status, sentence: plain(sentence)});
              }
              window.answers = JSON.stringify(answers);
            })();""";

    private static final ResourceBundle SENTENCES = ResourceBundle.getBundle("messages", Language.FR.locale());

    @Autowired
    private Accounts accounts;

    private final Browser browser = new Browser();
    private final ObjectMapper json = new ObjectMapper();

    @BeforeEach
    void aStepOfItsOwnForEachVerb() {
        startARunWith(List.of("start", "close", "hand-back", "transfer", "skip", "defects", "resolve", "reopen"));
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsRefusedRecordsNothing(Who who) throws IOException {
        List<Cell> cells = cells().filter(cell -> cell.who() == who).toList();
        cells.forEach(cell -> happened(cell.verb(), who, cell.verb()));
        String defect = recorded("resolve");
        signIn(who);
        Traces before = traces();

        JsonNode answers = answers(cells, defect);

        for (int number = 0; number < cells.size(); number++) {
            Cell cell = cells.get(number);
            JsonNode answer = answers.get(number);
            assertThat(answer.path("status").asInt())
                    .as(cell + " " + answer.path("sentence").asText())
                    .isEqualTo(cell.status());
            assertThat(answer.path("sentence").asText()).as(cell.toString()).matches(sentence(cell.code()));
        }
        assertThat(traces()).isEqualTo(before);
    }

    @Test
    void whoseSessionHasEndedIsToldSoByEveryVerb() throws IOException {
        String defect = recorded("resolve");
        signIn(Who.FORMER_HOLDER);
        assertThat(accounts.resetPassword(ADA)).isPresent();
        Traces before = traces();

        List<Cell> cells = Stream.of("start", "close", "hand-back", "transfer", "skip", "defects", "resolve", "reopen")
                .map(verb -> new Cell(Who.FORMER_HOLDER, verb, 401, ""))
                .toList();
        assertThat(answers(cells, defect))
                .hasSize(cells.size())
                .allSatisfy(answer -> assertThat(answer)
                        .hasToString(
                                "{\"status\":401,\"sentence\":\"" + SENTENCES.getString("tab.signed-out") + "\"}"));
        assertThat(traces()).isEqualTo(before);
    }

    private void signIn(Who who) {
        String password = passwordOf(person(who.email(), who.email(), Role.RESPONSIBLE));
        browser.open(root() + "/sign-in").signIn(who.email(), password).reads("footer", "Situation à");
        browser.script("Promise.all([import('/forms/tab.js'), import('/step.js')])"
                + ".then(([tab, step]) => { window.calls = {...tab, ...step}; })");
        browser.until("return window.calls !== undefined");
    }

    /** Status and sentence of each answer, as the tab would show it. */
    private JsonNode answers(List<Cell> cells, String defect) throws IOException {
        List<List<String>> wishes =
                cells.stream().map(cell -> List.of(cell.verb(), cell.verb())).toList();
        String given = json.writeValueAsString(List.of(run.name(), wishes, defect));
        browser.script(SCRIPT.replace("GIVEN", json.writeValueAsString(given)));
        browser.until("return window.answers !== null");
        return json.readTree((String) browser.script("return window.answers"));
    }

    /** What the sentence of a refusal looks like, whatever stands in its blanks. */
    private static String sentence(String code) {
        return Stream.of(SENTENCES
                        .getString("refusal." + code)
                        .replace("''", "'")
                        .split("\\{\\d}", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".+"));
    }
}
