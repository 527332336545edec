package be.ptr.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.ptr.Browser;
import be.ptr.ServerIT;
import be.ptr.configuration.Settings;
import be.ptr.plan.Person;
import be.ptr.plan.Role;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What only a browser does: keep what stands behind the #, and show how it all looks. */
@Tag(Browser.TAG)
class SignInInBrowserIT extends ServerIT {
    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String FRAGMENT = "#/?task=none";
    private static final Path SHOTS = Path.of("target", "screenshots", "sign-in");

    private static Browser browser;

    @Autowired
    private SignInLinks links;

    @Autowired
    private Settings settings;

    @Autowired
    private HistoryService history;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void aLinkByEmailLeadsBackToTheTask() {
        Person person = person("browser@example.be", "Charlie Navigue", Role.RESPONSIBLE);
        passwordOf(person);
        signedOut();
        browser.open(root() + TASKLIST + FRAGMENT).waitForAddress("/sign-in?to=");
        browser.click("a[href*='by-mail?to=']").waitForAddress("/sign-in/by-mail");
        looks("by-mail");
        browser.element("input[name=username]").sendKeys(person.email());
        browser.click("button.primary").waitForAddress("sent");
        looks("by-mail-sent");

        await().atMost(Duration.ofSeconds(20)).until(() -> letter(person.email()) != null);
        String target = target(letter(person.email()));
        assertThat(target).isEqualTo(TASKLIST + FRAGMENT);
        browser.open(root() + links.issue(person.email(), target).getPath());
        looks("link");
        browser.click("button.primary").waitForAddress(TASKLIST);

        assertThat(browser.address()).startsWith(root() + TASKLIST).contains("task=none");
    }

    @Test
    void theProviderLeadsBackToTheTask() throws IOException {
        Person person = person("browser-oidc@example.be", "Charlie Portail", Role.RESPONSIBLE);
        passwordOf(person);
        signedOut();
        URI issuer = settings.security().oidc().issuer();
        try (TestProvider provider = new TestProvider(issuer.toString(), issuer.getPort())) {
            provider.letsIn(
                    root() + OidcProvider.CALLBACK,
                    nonce -> new JWTClaimsSet.Builder()
                            .issuer(issuer.toString())
                            .audience("ptr")
                            .subject("1")
                            .claim("nonce", nonce)
                            .claim("email", person.email())
                            .claim("email_verified", true)
                            .issueTime(Date.from(Instant.now()))
                            .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                            .build());
            browser.open(root() + TASKLIST + FRAGMENT).waitForAddress("/sign-in?to=");
            browser.click("a[href*='/sign-in/with/oidc']").waitForAddress(TASKLIST + "#");

            assertThat(browser.address()).startsWith(root() + TASKLIST).contains("task=none");
        }
    }

    @Test
    void thePagesFitEverywhere() {
        Person person = person("browser-looks@example.be", "Charlie Miroir", Role.RESPONSIBLE);
        signedOut();
        browser.open(root() + "/sign-in");
        looks("sign-in");
        browser.open(root() + "/sign-in?wrong");
        looks("wrong");
        browser.open(root() + "/sign-in?why=access-ended");
        looks("access-ended");
        browser.open(root() + "/sign-in/by-mail?password");
        looks("forgotten");
        passwordOf(person);
        browser.open(
                root() + links.issue(person.email(), SignInLinks.NEW_PASSWORD).getPath());
        looks("link-password");
        browser.click("button.primary").waitForAddress("/password");
        looks("password");
        browser.element("input[name=fresh]").sendKeys("court");
        browser.element("input[name=again]").sendKeys("court");
        browser.click("button.primary").element(".alert");
        looks("password-refused");
        browser.forget().open(root() + "/sign-in?lang=en");
        looks("sign-in-en");
        browser.open(root() + "/sign-in/by-mail");
        looks("by-mail-en");
    }

    private void signedOut() {
        browser.open(root() + "/sign-in").forget().open(root() + "/sign-in?lang=fr");
    }

    private void looks(String name) {
        for (int width : new int[] {1280, 390}) {
            browser.size(width, 900).shot(SHOTS.resolve(name + "-" + width + ".png"));
            assertThat((Boolean) browser.script(
                            "return document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .as(name + " at " + width)
                    .isTrue();
        }
        browser.size(1280, 900);
    }

    private HistoricProcessInstance letter(String recipient) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKeyLike("mail;;;SIGN_IN;%")
                .variableValueEquals("to", recipient)
                .singleResult();
    }

    private String target(HistoricProcessInstance letter) {
        return String.valueOf(history.createHistoricVariableInstanceQuery()
                .processInstanceId(letter.getId())
                .variableName("target")
                .singleResult()
                .getValue());
    }
}
