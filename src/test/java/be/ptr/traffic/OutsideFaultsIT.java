package be.ptr.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.ServerIT;
import be.ptr.Visitor;
import be.ptr.plan.DryRun;
import be.ptr.security.StepLinks;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What turns out to be wrong only when somebody looks at it is the sender's mistake too: 400, and nothing in the log. */
class OutsideFaultsIT extends ServerIT {
    private static final String[][] UPLOADS = {
        {"multipart/form-data", ""},
        {"multipart/form-data; boundary=x", "--x\r\n\r\n\r\n--x--"},
        {
            "multipart/form-data; boundary=x",
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\u0000b\"\r\n\r\nz\r\n--x--\r\n"
        },
        {
            "multipart/form-data; boundary=x",
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nz"
        }
    };

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @Autowired
    private StepLinks links;

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void nothingWasSaid() {
        root.detachAppender(log);
        assertThat(List.copyOf(log.list))
                .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .isEmpty();
    }

    private String link() {
        return links.issue(new DryRun("DR1"), "CO-1", LEAD.email()).getPath();
    }

    private static void refused(HttpResponse<String> answer, String what) {
        assertThat(answer.statusCode()).as(what + " " + answer.body()).isEqualTo(400);
        assertThat(answer.body()).as(what).contains("<html lang=\"fr\"", "La demande n&#39;a pas été comprise");
        withoutATrace(what, answer);
    }

    @Test
    void partsThatCannotBeTakenApartAreRefused() {
        Visitor lead = signedIn(LEAD);
        lead.get("/");
        String token = lead.cookie("PTR-CSRF").orElseThrow();
        for (String path : new String[] {
            "/sign-in/by-mail",
            "/sign-in",
            link(),
            "/runs/DR1/steps/CO-1",
            "/runs/DR1/transfer",
            "/password",
            "/e-mails/trial",
            "/import/abc",
            "/import"
        }) {
            for (String[] upload : UPLOADS) {
                refused(lead.post(path, upload[0], upload[1], "X-PTR-CSRF", token), path + " " + upload[1]);
            }
        }
    }

    @Test
    void aProgramReadsAProblem() {
        for (String path : new String[] {"/api/runs/DR1/plan", "/api/runs/DR1/steps/CO-1/start", "/api/runs"}) {
            for (String[] upload : UPLOADS) {
                HttpResponse<String> answer = visitor().post(path, upload[0], upload[1], "Authorization", basic(LEAD));
                assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(400);
                assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            }
        }
    }

    @Test
    void anUploadThatIsNoneIsForLeadsAllTheSame() {
        Visitor responsible = signedIn(RESPONSIBLE);
        String token = Visitor.formToken(responsible.get("/"));
        HttpResponse<String> answer = responsible.form("/import", "run=DR1&_csrf=" + token);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("réservée aux pilotes");

        Visitor lead = signedIn(LEAD);
        refused(lead.form("/import", "run=DR1&_csrf=" + Visitor.formToken(lead.get("/"))), "no file");
    }

    /** Control characters in the name of a parameter: pages that look at none of theirs do not notice. */
    @ParameterizedTest
    @CsvSource({
        "/mine?a%0a=1, 400",
        "/runs/DR1/defects?a%01=x, 400",
        "/?%00=1, 400",
        "/find?a%7f=1, 404",
        "/e-mails?a%0d%0ab=1, 200"
    })
    void noNameOfAParameterIsAFailure(String path, int status) {
        HttpResponse<String> answer = signedIn(LEAD).get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        withoutATrace(path, answer);
    }

    /** Refused where the form is looked at; what has been given up, is not there or cannot be asked says that first. */
    @ParameterizedTest
    @CsvSource({"a%0ab=1, 400", "%00=1, 400", "verb=START&%01, 400", "lang=%00, 404", "lang=%0a, 404"})
    void noneOfAFormEither(String form, int ofARun) {
        Visitor lead = signedIn(LEAD);
        lead.get("/");
        String token = lead.cookie("PTR-CSRF").orElseThrow();
        Map.of(
                        "/runs/DR1/steps/PP-320",
                        ofARun,
                        "/runs/DR1/transfer",
                        ofARun,
                        "/password",
                        400,
                        link(),
                        410,
                        "/import/abc",
                        404)
                .forEach((path, status) -> {
                    HttpResponse<String> answer = lead.form(path, form, "X-PTR-CSRF", token);
                    assertThat(answer.statusCode()).as(path).isEqualTo(status);
                    withoutATrace(path, answer);
                });
        HttpResponse<String> answer = visitor().form("/api/runs?" + form, "", "Authorization", basic(LEAD));
        assertThat(answer.statusCode()).isEqualTo(405);
        withoutATrace("/api/runs", answer);
    }

    /** Neither ours nor the engine's; what the log says, the end of every test looks at. */
    private static void withoutATrace(String what, HttpResponse<String> answer) {
        assertThat(answer.body())
                .as(what)
                .doesNotContain("Exception", "\tat ", "be.ptr", "org.springframework", "org.apache", "Numéro");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tasklist/nosuchengine",
                "welcome/nosuchengine/",
                "cockpit/nosuchengine",
                "tasklist/-1",
                "admin/Default"
            })
    void onlyOneEngineIsThere(String page) {
        HttpResponse<String> answer = signedIn(LEAD).get("/camunda/app/" + page, "Accept-Language", "en");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
        assertThat(answer.body()).contains("<html lang=\"en\"", "does not exist");
        assertThat(signedIn(LEAD).get("/camunda/app/tasklist/default/").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aPageSaysInWhichOfTheTwoLanguagesItIs() {
        for (String asked : new String[] {"und", "zz", "*", "i-klingon"}) {
            assertThat(visitor().get("/nothing?lang=" + asked).headers().firstValue("Location"))
                    .isPresent();
            assertThat(signedIn(LEAD).get("/nothing?lang=" + asked).body()).contains("<html lang=\"fr\"");
            assertThat(visitor().get("/nothing", "Cookie", "ptr-lang=" + asked).statusCode())
                    .isEqualTo(302);
            assertThat(visitor().get("/sign-in", "Cookie", "ptr-lang=" + asked).body())
                    .contains("<html lang=\"fr\"");
        }
    }
}
