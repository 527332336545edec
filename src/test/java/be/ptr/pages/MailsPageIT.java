package be.ptr.pages;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.Browser;
import be.ptr.ServerIT;
import be.ptr.Visitor;
import be.ptr.notification.register.Mail;
import be.ptr.notification.register.Mails;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What leads see of e-mails and do with them. */
@Tag(Browser.TAG)
class MailsPageIT extends ServerIT {
    private static final String HTML = "<html><head></head><body><p>Bonjour</p></body></html>";

    @Autowired
    private Mails mails;

    private final String id = Long.toHexString(System.nanoTime()) + "@example.be";

    private void keep(String kind, Mail.State state, String cause) {
        Instant now = Instant.now();
        mails.save(new Mail(
                id,
                null,
                kind,
                "POST",
                "CO-1",
                "ada@example.be",
                state,
                "Sujet <b>",
                "Bonjour",
                HTML,
                cause,
                now,
                now));
    }

    @Test
    void leadsReadAnEMailAsItLooks() {
        keep("READY", Mail.State.KEPT, "");
        Visitor lead = signedIn(LEAD);

        assertThat(lead.get("/e-mails?run=POST&state=kept").body()).contains(id, "Gardé", "Étape-action prête");
        HttpResponse<String> page = lead.get("/e-mails/" + id);
        assertThat(page.body()).contains("Sujet &lt;b&gt;", "sandbox=", "Bonjour");
        HttpResponse<String> html = lead.get("/e-mails/" + id + "/html");
        assertThat(html.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'")
                .contains("sandbox", "frame-ancestors 'self'");
        assertThat(html.body()).contains("<base target=\"_blank\">", "<p>Bonjour</p>");
    }

    @Test
    void theEMailIsShownInItsFrameOfARealBrowser() {
        keep("READY", Mail.State.KEPT, "");
        String password = passwordOf(LEAD);
        try (Browser browser = new Browser()) {
            browser.open(root() + "/sign-in")
                    .signIn(LEAD.email(), password)
                    .waitForAddress("/")
                    .open(root() + "/e-mails/" + id)
                    .readsInFrame("iframe.mail", "Bonjour")
                    .shot(Path.of("target/screenshots/e-mail.png"))
                    .size(390, 900)
                    .shot(Path.of("target/screenshots/e-mail-390.png"));
        }
    }

    @Test
    void aFailedOneSaysWhyInBothLanguages() {
        keep("READY", Mail.State.FAILED, "refused: 550 no such person");
        Visitor lead = signedIn(LEAD);
        assertThat(lead.get("/e-mails?run=POST&state=failed").body())
                .contains("Le serveur de messagerie a refusé", "550 no such person", "Renvoyer");
        assertThat(lead.get("/e-mails?run=POST&state=failed&lang=en").body())
                .contains("The mail server refused", "550 no such person", "Send again");
        assertThat(lead.get("/e-mails?run=POST&state=sent&lang=fr").body()).doesNotContain(id);
    }

    @Test
    void twoHundredAreShownAndTheOthersOnTheNextPages() {
        Instant now = Instant.now();
        for (int number = 0; number < 201; number++) {
            mails.save(new Mail(
                    number + "." + id,
                    null,
                    "READY_LIST",
                    "POSTS",
                    null,
                    "ada@example.be",
                    Mail.State.SENT,
                    "3 étapes-actions",
                    "Bonjour",
                    HTML,
                    "",
                    now,
                    now.plusMillis(number)));
        }
        Visitor lead = signedIn(LEAD);
        String next = "/e-mails?run=POSTS&amp;state=&amp;from=200";

        assertThat(lead.get("/e-mails?run=POSTS").body())
                .contains(
                        "/e-mails/200." + id,
                        "/e-mails/1." + id,
                        next,
                        "href=\"/runs/POSTS\"",
                        "3 étapes-actions</small>")
                .doesNotContain("/e-mails/0." + id, "rel=\"prev\"", "/resend");
        assertThat(lead.get(next.replace("&amp;", "&")).body())
                .contains("/e-mails/0." + id, "rel=\"prev\"")
                .doesNotContain("/e-mails/1." + id, "rel=\"next\"");
        assertThat(lead.get("/e-mails?run=POSTS&from=-5").body()).contains("/e-mails/200." + id);
    }

    @Test
    void aLeadDoesNotSeeWhatOpensAnAccount() {
        keep("SIGN_IN", Mail.State.KEPT, "");
        Visitor lead = signedIn(LEAD);
        assertThat(lead.get("/e-mails").body()).doesNotContain(id);
        assertThat(lead.get("/e-mails/" + id).statusCode()).isEqualTo(404);
        assertThat(lead.get("/e-mails/" + id + "/html").statusCode()).isEqualTo(404);
        Visitor admin = visitor().signIn("admin", passwordOf("admin"));
        assertThat(admin.get("/e-mails/" + id).statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyElseHasAnythingToDoHere() {
        keep("READY", Mail.State.KEPT, "");
        Visitor person = signedIn(RESPONSIBLE);
        assertThat(person.get("/e-mails").statusCode()).isEqualTo(403);
        assertThat(person.get("/e-mails/" + id + "/html").statusCode()).isEqualTo(403);
        assertThat(post(person, "/e-mails/report", "run=POST").statusCode()).isEqualTo(403);
        assertThat(person.get("/").body()).doesNotContain("href=\"/e-mails\"");
    }

    @Test
    void aTrialSaysWhatTheMailServerSaid() {
        Visitor lead = signedIn(LEAD);
        assertThat(trial(lead)).contains("ne peut pas être utilisé");
        GreenMail server = new GreenMail(new ServerSetup(SMTP_PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            assertThat(trial(lead)).contains("a accepté l&#39;e-mail d&#39;essai pour ada@example.be");
            assertThat(server.getReceivedMessages()).hasSize(1);
        } finally {
            server.stop();
        }
    }

    @Test
    void anUnknownRunHasNoSwitch() {
        Visitor lead = signedIn(LEAD);
        assertThat(post(lead, "/e-mails/delivery", "run=NONE-SUCH&delivery=HOLD")
                        .statusCode())
                .isEqualTo(404);
        assertThat(post(lead, "/e-mails/report", "sure=true&run=NONE-SUCH").statusCode())
                .isEqualTo(404);
        assertThat(post(lead, "/e-mails/" + id + "/resend", "").headers().firstValue("Location"))
                .contains("/e-mails");
        assertThat(lead.get("/e-mails").body()).contains("n&#39;attend plus");
    }

    private String trial(Visitor lead) {
        assertThat(post(lead, "/e-mails/trial", "address=ada%40example.be").statusCode())
                .isEqualTo(302);
        return lead.get("/e-mails").body();
    }

    private static HttpResponse<String> post(Visitor lead, String path, String body) {
        String token = URLEncoder.encode(Visitor.formToken(lead.get("/e-mails")), StandardCharsets.UTF_8);
        return lead.form(path, body + "&_csrf=" + token);
    }
}
