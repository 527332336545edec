package be.ptr;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.workbook.PlanWorkbook;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.jayway.jsonpath.JsonPath;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code import … --hold-mails} as it is typed, without a server and beside one: nothing leaves until a lead says so. */
class HeldMailsIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final GreenMail post =
            new GreenMail(new ServerSetup(TestSettings.freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @TempDir
    Path folder;

    private Path data;
    private String workbook;

    @BeforeEach
    void aPlanAndAMailServer() throws Exception {
        post.start();
        data = folder.resolve("data");
        workbook = PlanWorkbook.with()
                .step("CO-1", "Arrêter")
                .by("ana@example.be")
                .step("CO-2", "Copier")
                .by("ana@example.be")
                .step("CO-3", "Vérifier")
                .by("lead@example.be")
                .write(folder.resolve("plan.xlsx"))
                .toString();
    }

    @AfterEach
    void stop() {
        post.stop();
    }

    @Test
    void noEMailLeavesUntilTheLeadLetsThemGo() throws Exception {
        imported("DR1", "--hold-mails");
        try (Launched server = started("--excel.file=")) {
            server.until("PTR-S04");
            Visitor lead = new Visitor(server.root()).signIn("lead@example.be", newPassword(server));
            imported("DR2", "--hold-mails");

            List<String> left = new ArrayList<>();
            for (String run : List.of("DR1", "DR2")) {
                untilHeld(lead, run);
                left.add(trial(lead));
                assertThat(subjects()).as("besides those to try the way out").containsExactlyElementsOf(left);
            }
            for (String run : List.of("DR1", "DR2")) {
                send(lead, "/e-mails/delivery", "run=" + run + "&delivery=ON&sure=true");
                for (String step : List.of("CO-1", "CO-2", "CO-3")) {
                    left.add("[Transition-" + run + "] " + step + "-Exécution");
                }
                assertThat(post.waitForIncomingEmail(PATIENCE.toMillis(), left.size()))
                        .as(run)
                        .isTrue();
                assertThat(subjects()).containsExactlyInAnyOrderElementsOf(left);
            }

            imported("DR3");
            assertThat(post.waitForIncomingEmail(PATIENCE.toMillis(), left.size() + 3))
                    .as("those of an import without it leave by themselves")
                    .isTrue();
        }
    }

    private Launched started(String... more) {
        List<String> all = new ArrayList<>(List.of(
                "--mail.host=127.0.0.1",
                "--mail.port=" + post.getSmtp().getPort(),
                "--mail.tls=false",
                "--mail.delivery=on",
                "--mail.copy-heads=false",
                "--mail.gather=0s"));
        all.addAll(List.of(more));
        return Launched.in(data, all.toArray(String[]::new));
    }

    private void imported(String run, String... more) throws InterruptedException {
        List<String> typed = new ArrayList<>(List.of("import", workbook, "--dry-run", run));
        typed.addAll(List.of(more));
        try (Launched command = started(typed.toArray(String[]::new))) {
            int exitCode = command.exitCode();
            List<String> output = command.output();
            assertThat(exitCode).as(output.toString()).isEqualTo(0);
            assertThat(output)
                    .anyMatch(line -> line.contains(
                            more.length == 0
                                    ? "E-mails dès le démarrage, selon la configuration : 3"
                                    : "3 e-mails sont retenus pour 2 personnes"))
                    .anyMatch(line -> line.contains(run + " est en cours"));
        }
    }

    private static void untilHeld(Visitor lead, String run) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        String page = "";
        while (page.split(">Retenu</span>", -1).length != 4) {
            assertThat(System.nanoTime()).as(page).isLessThan(deadline);
            page = lead.get("/e-mails?state=held&run=" + run).body();
        }
    }

    /** Shows that e-mails do leave: the subject of one that has just arrived. */
    private String trial(Visitor lead) throws MessagingException {
        int before = post.getReceivedMessages().length;
        send(lead, "/e-mails/trial", "address=trial@example.be");
        assertThat(post.waitForIncomingEmail(PATIENCE.toMillis(), before + 1)).isTrue();
        MimeMessage[] all = post.getReceivedMessages();
        MimeMessage last = all[all.length - 1];
        assertThat(last.getAllRecipients()[0]).hasToString("trial@example.be");
        return last.getSubject();
    }

    private static void send(Visitor lead, String path, String form) {
        String token = URLEncoder.encode(Visitor.formToken(lead.get("/e-mails")), UTF_8);
        assertThat(lead.form(path, form + "&_csrf=" + token).headers().firstValue("Location"))
                .hasValue("/e-mails");
    }

    private List<String> subjects() throws MessagingException {
        List<String> subjects = new ArrayList<>();
        for (MimeMessage message : Arrays.asList(post.getReceivedMessages())) {
            subjects.add(message.getSubject());
        }
        return subjects;
    }

    private String newPassword(Launched server) throws Exception {
        String token = Files.readAllLines(data.resolve("operator")).get(1);
        HttpResponse<String> answer = new Visitor(server.root())
                .json(
                        "POST",
                        "/api/operator/passwords",
                        "{\"account\":\"lead@example.be\"}",
                        "Authorization",
                        "Bearer " + token);
        return JsonPath.read(answer.body(), "$.password");
    }
}
