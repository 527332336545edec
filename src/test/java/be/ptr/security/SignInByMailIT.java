package be.ptr.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.ptr.ServerIT;
import be.ptr.Visitor;
import be.ptr.engine.internals.EngineClock;
import be.ptr.plan.Person;
import be.ptr.plan.Role;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SignInByMailIT extends ServerIT {
    private static final Person GUEST = person("by-mail@example.be", "Alix Parmail", Role.RESPONSIBLE);
    private static final String TASK = "/camunda/app/tasklist/default/?x=1#/?task=1";

    @Autowired
    private SignInLinks links;

    @Autowired
    private HistoryService history;

    @Test
    void theLetterIsForTheOneWhoHasAnAccountAndNobodyLearnsWhoHas() {
        passwordOf(GUEST);
        HttpResponse<String> forNobody = ask("nobody@example.be", "");
        HttpResponse<String> forSomebody = ask(" BY-MAIL@example.be ", "");

        assertThat(forNobody.statusCode()).isEqualTo(forSomebody.statusCode()).isEqualTo(302);
        assertThat(forNobody.headers().firstValue("Location"))
                .isEqualTo(forSomebody.headers().firstValue("Location"));
        await().atMost(Duration.ofSeconds(20)).until(() -> letters(GUEST.email(), "SIGN_IN") == 1);
        assertThat(letters("nobody@example.be", "SIGN_IN")).isZero();
    }

    @Test
    void theLetterOfAForgottenPasswordSaysSo() {
        Person forgetful = person("forgetful@example.be", "Noor Oublie", Role.RESPONSIBLE);
        passwordOf(forgetful);

        ask(forgetful.email(), "&password=");

        await().atMost(Duration.ofSeconds(20)).until(() -> letters(forgetful.email(), "PASSWORD") == 1);
    }

    @Test
    void aPersonWhoIsAskedForOftenGetsFewLetters() {
        Person bothered = person("bothered@example.be", "Sam Harcelé", Role.RESPONSIBLE);
        passwordOf(bothered);
        for (int i = 0; i < 8; i++) {
            assertThat(ask(bothered.email(), "")
                            .headers()
                            .firstValue("Location")
                            .orElse(""))
                    .contains("sent");
        }
        Person last = person("last@example.be", "Lou Dernier", Role.RESPONSIBLE);
        passwordOf(last);
        ask(last.email(), "");

        await().atMost(Duration.ofSeconds(20)).until(() -> letters(last.email(), "SIGN_IN") == 1);
        assertThat(letters(bothered.email(), "SIGN_IN")).isEqualTo(3);
    }

    @Test
    void aLinkSignsInOnceAndLeadsWhereThePersonWanted() {
        String link = path(GUEST, TASK);
        Visitor person = visitor();
        HttpResponse<String> page = person.get(link);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(GUEST.email()).contains("Se connecter");
        HttpResponse<String> in = use(person, link, page);
        assertThat(in.headers().firstValue("Location")).hasValue(TASK);
        assertThat(person.get("/").body()).contains(GUEST.name());

        Visitor thief = visitor();
        assertThat(thief.get(link).headers().firstValue("Location")).hasValue("/sign-in?why=link-worn");
        assertThat(use(thief, link, thief.get("/sign-in")).headers().firstValue("Location"))
                .hasValue("/sign-in?why=link-worn");
        assertThat(thief.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void aProgramThatOpensTheLinkUsesNothingUp() {
        String link = path(GUEST, "/");
        for (int i = 0; i < 5; i++) {
            Visitor scanner = visitor();
            assertThat(scanner.get(link).statusCode()).isEqualTo(200);
            assertThat(scanner.get("/").statusCode()).isEqualTo(302);
            // Without the page's own token even a click is none.
            assertThat(scanner.form("/sign-in/link", "token=" + token(link)).statusCode())
                    .isEqualTo(403);
        }
        Visitor person = visitor();

        use(person, link, person.get(link));

        assertThat(person.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void aLinkEndsAfterAQuarterOfAnHour() {
        String link = path(GUEST, "/");
        try {
            EngineClock.set(EngineClock.now().plus(SignInLinks.GOOD_FOR));
            Visitor late = visitor();

            assertThat(late.get(link).headers().firstValue("Location")).hasValue("/sign-in?why=link-worn");
            assertThat(use(late, link, late.get("/sign-in")).headers().firstValue("Location"))
                    .hasValue("/sign-in?why=link-worn");
        } finally {
            EngineClock.reset();
        }
    }

    @Test
    void aLinkNeverLeadsToAnotherServer() {
        for (String elsewhere : new String[] {"//example.org", "https://example.org", "/\\example.org", ""}) {
            String link = path(GUEST, elsewhere);
            Visitor person = visitor();

            assertThat(use(person, link, person.get(link)).headers().firstValue("Location"))
                    .as(elsewhere)
                    .hasValue("/");
        }
    }

    @Test
    void whoeverHadASessionBeforeGetsANewOne() {
        Visitor shared = signedIn(LEAD);
        String before = shared.cookie("JSESSIONID").orElseThrow();
        String link = path(GUEST, "/");

        use(shared, link, shared.get(link));

        assertThat(shared.cookie("JSESSIONID")).isPresent().get().isNotEqualTo(before);
        assertThat(shared.get("/").body()).contains(GUEST.name()).doesNotContain(LEAD.name());
    }

    @Test
    void nobodyWithoutAnAccountGetsInByALink() {
        Visitor stranger = visitor();
        String link = links.issue("nobody@example.be", "/").getPath();

        assertThat(use(stranger, link, stranger.get(link)).headers().firstValue("Location"))
                .hasValue("/sign-in?why=link-worn");
    }

    private String path(Person person, String target) {
        passwordOf(person);
        return links.issue(person.email(), target).getPath();
    }

    private static String token(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private static HttpResponse<String> use(Visitor person, String link, HttpResponse<String> page) {
        return person.form("/sign-in/link", "token=" + token(link) + "&_csrf=" + encoded(Visitor.formToken(page)));
    }

    private HttpResponse<String> ask(String email, String more) {
        Visitor somebody = visitor();
        String token = Visitor.formToken(somebody.get("/sign-in/by-mail"));
        return somebody.form(
                "/sign-in/by-mail", "username=" + encoded(email) + "&to=%2F&_csrf=" + encoded(token) + more);
    }

    private long letters(String recipient, String kind) {
        return history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("notification")
                .processInstanceBusinessKeyLike("mail;;;" + kind + ";%")
                .variableValueEquals("to", recipient)
                .count();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
