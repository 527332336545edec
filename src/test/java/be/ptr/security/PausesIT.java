package be.ptr.security;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.ServerIT;
import be.ptr.Visitor;
import be.ptr.plan.Person;
import be.ptr.plan.Role;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Guessing at the running server, behind a proxy that it trusts. */
class PausesIT extends ServerIT {
    private static final Person TARGET = person("target@example.be", "Maxime Visé", Role.RESPONSIBLE);
    private static final String API = "/api/unknown";
    private static final int RIGHT = 404;
    private static final int WRONG = 401;
    private static final int WAIT = 429;

    @Autowired
    private Guesses guesses;

    @Test
    void wrongTriesOnInventedNamesHoldUpNobodyBehindTheSameAddress() {
        for (int i = 0; i < 40; i++) {
            byProgram("invented" + i + "@example.be", "wrong", "192.0.2.10");
        }
        assertThat(byProgram(LEAD.email(), passwordOf(LEAD), "192.0.2.10")).isEqualTo(RIGHT);
        assertThat(byProgram("admin", passwordOf("admin"), "192.0.2.10")).isEqualTo(RIGHT);
    }

    @Test
    void whoeverIsHeldUpAtOneAddressGetsThroughAtAnotherAndWhereTheBrowserIsKnown() {
        Person person = person("held@example.be", "Noa Tenu", Role.RESPONSIBLE);
        String password = passwordOf(person);
        Visitor known = signedIn(person);
        for (int i = 0; i < 8; i++) {
            byProgram(person.email(), "wrong", "192.0.2.20");
            // The pause that the tries bring about lasts a second: on a slow machine it would be over.
            guesses.failed(person.email(), new Place("192.0.2.20", null), null);
        }
        assertThat(byProgram(person.email(), password, "192.0.2.20")).isEqualTo(WAIT);

        assertThat(byForm(visitor(), person.email(), password, "192.0.2.20")).contains("wait=");
        assertThat(byForm(known, person.email(), password, "192.0.2.20")).isEqualTo("/");
        assertThat(byProgram(person.email(), password, "192.0.2.21")).isEqualTo(RIGHT);
    }

    @Test
    void theCookieOfAKnownBrowserComesWithTheSignInAndIsOutOfReachOfScripts() {
        Visitor person = visitor();
        HttpResponse<String> in = person.trySignIn(LEAD.email(), passwordOf(LEAD), "/");

        assertThat(in.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("PTR-BROWSER="))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Max-Age=15552000");
        assertThat(visitor().trySignIn(LEAD.email(), "wrong", "/").headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith("PTR-BROWSER="));
    }

    @Test
    void guessesFromEverywhereAreSlowedDownForTheAdministratorToo() {
        passwordOf(TARGET);
        int judged = 0;
        for (int address = 0; address < 60; address++) {
            for (int i = 0; i < 6; i++) {
                judged += byProgram(TARGET.email(), "wrong", "198.51.100." + address) == WRONG ? 1 : 0;
            }
        }
        assertThat(judged).as("of 360").isLessThan(170);
        assertThat(byProgram(TARGET.email(), passwordOf(TARGET), "203.0.113.77"))
                .isEqualTo(RIGHT);
    }

    @Test
    void namesThatAreTooLongAreRefusedBeforeAnythingIsCountedOnEachWayIn() {
        int before = guesses.kept();
        String name = "n".repeat(3000);

        assertThat(byProgram(name, "wrong", "192.0.2.30")).isEqualTo(WRONG);
        assertThat(byForm(visitor(), name, "wrong", "192.0.2.30")).contains("wrong");
        assertThat(byForm(visitor(), "nu\u0000l", "wrong", "192.0.2.30")).contains("wrong");
        Visitor asking = visitor();
        String token = Visitor.formToken(asking.get("/sign-in/by-mail"));
        for (String way : new String[] {"", "&password="}) {
            HttpResponse<String> sent =
                    asking.form("/sign-in/by-mail", "username=" + name + way + "&_csrf=" + encoded(token));
            assertThat(sent.headers().firstValue("Location").orElse("")).contains("sent");
        }
        assertThat(asking.form("/sign-in/link", "token=" + name + "&_csrf=" + encoded(token))
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .contains("link-worn");
        assertThat(asking.get(API, "Authorization", "Bearer " + name).statusCode())
                .isEqualTo(WRONG);
        assertThat(guesses.kept()).isEqualTo(before);
    }

    private int byProgram(String account, String password, String address) {
        return visitor()
                .get(API, "Authorization", Visitor.basic(account, password), "X-Forwarded-For", "1.1.1.1, " + address)
                .statusCode();
    }

    /** Where the form leads. */
    private static String byForm(Visitor browser, String account, String password, String address) {
        browser.get("/sign-in");
        String form = "username=" + encoded(account) + "&password=" + encoded(password) + "&to=%2F";
        return browser.form(
                        "/sign-in",
                        form,
                        "X-PTR-CSRF",
                        browser.cookie("PTR-CSRF").orElseThrow(),
                        "X-Forwarded-For",
                        address)
                .headers()
                .firstValue("Location")
                .orElse("nowhere");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
