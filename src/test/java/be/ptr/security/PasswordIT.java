package be.ptr.security;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.ServerIT;
import be.ptr.Visitor;
import be.ptr.engine.accounts.Accounts;
import be.ptr.engine.internals.EngineClock;
import be.ptr.plan.Person;
import be.ptr.plan.Role;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class PasswordIT extends ServerIT {
    private static final String GOOD = "Un-nouveau-2024!";

    @Autowired
    private KnownBrowsers browsers;

    @Autowired
    private SignInLinks links;

    @Autowired
    private Accounts accounts;

    @Test
    void theNewPasswordEndsEverySessionAndEveryLink() {
        Person person = somebody("a");
        Visitor office = signedIn(person);
        Visitor home = signedIn(person);
        home.get("/camunda/app/tasklist/default/");
        String link = links.issue(person.email(), "/").getPath();

        HttpResponse<String> done = change(office, passwordOf(person), GOOD, GOOD);

        assertThat(done.headers().firstValue("Location")).hasValue("/sign-in?why=password-changed");
        assertThat(office.get("/").statusCode()).isEqualTo(302);
        assertThat(home.get("/runs/X").headers().firstValue("Location"))
                .hasValue("/sign-in?why=session-ended&to=%2Fruns%2FX");
        assertThat(home.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
        assertThat(home.get("/api/runs").statusCode()).isEqualTo(401);
        assertThat(visitor().get(link).headers().firstValue("Location")).hasValue("/sign-in?why=link-worn");
        assertThat(visitor().signIn(person.email(), GOOD).get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void withoutTheOldPasswordNothingChanges() {
        Person person = somebody("b");
        String password = passwordOf(person);
        Visitor session = signedIn(person);

        assertThat(change(session, "wrong", GOOD, GOOD).body()).contains("actuel ne convient pas");
        assertThat(change(session, "", GOOD, GOOD).body()).contains("actuel ne convient pas");
        assertThat(accounts.withPassword(person.email(), password)).isPresent();
        assertThat(session.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void afterwardsOnlyTheBrowserInWhichItWasChosenIsKnown() {
        Person person = somebody("browser");
        Visitor here = signedIn(person);
        Visitor elsewhere = signedIn(person);
        assertThat(isKnown(person, here)).isTrue();
        assertThat(isKnown(person, elsewhere)).isTrue();

        change(here, passwordOf(person), GOOD, GOOD);

        assertThat(isKnown(person, here)).isTrue();
        assertThat(isKnown(person, elsewhere)).isFalse();
        elsewhere.signIn(person.email(), GOOD);
        assertThat(isKnown(person, elsewhere)).isTrue();
    }

    private boolean isKnown(Person person, Visitor browser) {
        return browsers.known(
                        person.email(), browser.cookie(KnownBrowsers.COOKIE).orElseThrow())
                .isPresent();
    }

    @Test
    void whoGuessesTheOldPasswordIsSlowedDown() {
        Person person = somebody("guessed");
        Visitor session = visitor();
        String link = links.issue(person.email(), "/").getPath();
        passwordOf(person);
        byLink(session, link);
        try {
            EngineClock.set(EngineClock.now().plus(SignInLinks.GOOD_FOR));
            for (int i = 0; i < 5; i++) {
                change(session, "wrong" + i, GOOD, GOOD);
            }
            assertThat(change(session, passwordOf(person), GOOD, GOOD).body()).contains("essais");
        } finally {
            EngineClock.reset();
        }
    }

    @Test
    void rightAfterALinkTheOldPasswordIsNotAskedFor() {
        Person person = somebody("c");
        passwordOf(person);
        Visitor session = visitor();
        String link = links.issue(person.email(), SignInLinks.NEW_PASSWORD).getPath();
        assertThat(session.get(link).body()).contains("Choisir un nouveau mot de passe");

        assertThat(byLink(session, link).headers().firstValue("Location")).hasValue("/password");
        assertThat(session.get("/password").body()).doesNotContain("name=\"old\"");
        assertThat(change(session, "", GOOD, GOOD).statusCode()).isEqualTo(302);
        assertThat(accounts.withPassword(person.email(), GOOD)).isPresent();
    }

    @Test
    void laterItIsAskedForAgain() {
        Person person = somebody("d");
        passwordOf(person);
        Visitor session = visitor();
        byLink(session, links.issue(person.email(), "/password").getPath());
        try {
            EngineClock.set(EngineClock.now().plus(SignInLinks.GOOD_FOR));

            assertThat(session.get("/password").body()).contains("name=\"old\"");
            assertThat(change(session, "", GOOD, GOOD).body()).contains("actuel ne convient pas");
        } finally {
            EngineClock.reset();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Ab1!, au moins 10 caractères, At least 10 characters",
        "ABCDEFGH1!, une lettre minuscule, one small letter",
        "abcdefgh1!, une lettre majuscule, one capital",
        "Abcdefghi!, un chiffre, one digit",
        "Abcdefghi1, un signe, one sign",
        "Abc1!Policier9, ni votre nom, neither your name"
    })
    void aRefusalSaysWhatIsMissing(String password, String french, String english) {
        Person person = somebody("e");
        Visitor session = signedIn(person);

        assertThat(change(session, passwordOf(person), password, password).body())
                .contains(french);
        assertThat(change(session, passwordOf(person), password, password, "Accept-Language", "en")
                        .body())
                .contains(english);
    }

    @Test
    void twoDifferentOnesAndAnEndlessOneAreRefused() {
        Person person = somebody("f");
        Visitor session = signedIn(person);

        assertThat(change(session, passwordOf(person), GOOD, GOOD + "x").body()).contains("ne sont pas les mêmes");
        String endless = "Aa1!".repeat(60);
        assertThat(change(session, passwordOf(person), endless, endless).body()).contains("au plus 200");
    }

    @Test
    void nobodyChangesThePasswordOfAStranger() {
        assertThat(visitor().get("/password").headers().firstValue("Location")).hasValue("/sign-in?to=%2Fpassword");
        assertThat(signedIn(RESPONSIBLE)
                        .form("/password", "fresh=" + GOOD + "&again=" + GOOD)
                        .statusCode())
                .isEqualTo(403);
    }

    private static Person somebody(String name) {
        return person("password-" + name + "@example.be", "Alix Policier", Role.RESPONSIBLE);
    }

    private static HttpResponse<String> byLink(Visitor session, String link) {
        String token = link.substring(link.lastIndexOf('/') + 1);
        return session.form(
                "/sign-in/link", "token=" + token + "&_csrf=" + encoded(Visitor.formToken(session.get(link))));
    }

    private static HttpResponse<String> change(
            Visitor session, String old, String fresh, String again, String... headers) {
        String token = Visitor.formToken(session.get("/password"));
        return session.form(
                "/password",
                "old=" + encoded(old) + "&fresh=" + encoded(fresh) + "&again=" + encoded(again) + "&_csrf="
                        + encoded(token),
                headers);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
