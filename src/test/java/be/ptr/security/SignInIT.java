package be.ptr.security;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.ServerIT;
import be.ptr.Visitor;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignInIT extends ServerIT {
    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String PROFILE = "/camunda/api/admin/auth/user/default";

    @Test
    void aStrangerIsLedToTheFormAndBackToWhatHeWanted() {
        Visitor stranger = visitor();

        assertThat(stranger.get(TASKLIST).headers().firstValue("Location"))
                .hasValue("/sign-in?to=%2Fcamunda%2Fapp%2Ftasklist%2Fdefault%2F");
        String task = TASKLIST + "#/?task=1";
        assertThat(stranger.trySignIn(RESPONSIBLE.email(), passwordOf(RESPONSIBLE), task)
                        .headers()
                        .firstValue("Location"))
                .hasValue(task);
        assertThat(stranger.get(TASKLIST).statusCode()).isEqualTo(200);
    }

    @Test
    void theFormNeverLeadsToAnotherServer() {
        String password = passwordOf(RESPONSIBLE);
        for (String elsewhere :
                new String[] {"//example.org", "https://example.org", "/\\example.org", "javascript:x"}) {
            assertThat(visitor()
                            .trySignIn(RESPONSIBLE.email(), password, elsewhere)
                            .headers()
                            .firstValue("Location"))
                    .as(elsewhere)
                    .hasValue("/");
        }
    }

    @Test
    void aPageFromAnEarlierSessionSaysThatItIsNoLongerValid() {
        HttpResponse<String> refused = visitor().form("/sign-in", "username=x&password=y&_csrf=old");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Cette page n&#39;est plus valable");
    }

    @Test
    void tasklistKnowsWhoIsSignedIn() {
        Visitor person = signedIn(RESPONSIBLE);
        person.get(TASKLIST);

        assertThat(person.get(PROFILE).body())
                .contains(RESPONSIBLE.email())
                .contains("tasklist")
                .doesNotContain("cockpit");
    }

    @Test
    void aLeadMayOpenCockpitAndAResponsibleMayNot() {
        assertThat(signedIn(LEAD).get("/camunda/app/cockpit/default/").statusCode())
                .isEqualTo(200);
        assertThat(signedIn(RESPONSIBLE).get("/camunda/app/cockpit/default/").statusCode())
                .isEqualTo(403);
    }

    @Test
    void signingOutInTasklistEndsTheWholeSession() {
        Visitor person = signedIn(RESPONSIBLE);
        person.get(TASKLIST);

        assertThat(person.json("POST", PROFILE + "/logout", "").statusCode()).isEqualTo(204);

        assertThat(person.get(TASKLIST).statusCode()).isEqualTo(302);
        assertThat(person.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
        assertThat(person.get("/api/runs").statusCode()).isEqualTo(401);
    }

    @Test
    void signingOutOnAPageEndsTheWholeSession() {
        Visitor person = signedIn(RESPONSIBLE);
        person.get(TASKLIST);

        assertThat(person.json("POST", "/sign-out", "").headers().firstValue("Location"))
                .hasValue("/sign-in?out");

        assertThat(person.get(TASKLIST).statusCode()).isEqualTo(302);
    }

    @Test
    void nothingOfAnEarlierSessionSurvivesASignIn() {
        Visitor shared = signedIn(LEAD);
        shared.get(TASKLIST);
        String before = shared.cookie("JSESSIONID").orElseThrow();

        shared.trySignIn(RESPONSIBLE.email(), passwordOf(RESPONSIBLE), "/");
        String form = "username=" + RESPONSIBLE.email() + "&password=" + passwordOf(RESPONSIBLE);
        shared.form("/sign-in", form, "X-PTR-CSRF", shared.cookie("PTR-CSRF").orElseThrow());
        shared.get(TASKLIST);

        assertThat(shared.cookie("JSESSIONID")).isPresent().get().isNotEqualTo(before);
        assertThat(shared.get(PROFILE).body()).contains(RESPONSIBLE.email()).doesNotContain("cockpit");
    }

    @Test
    void aScriptOfAPageIsLedBackToThatPage() {
        assertThat(askedBy("https://ptr.example.be/runs/DR1?phase=CO#CO-1"))
                .hasValue("/sign-in?to=%2Fruns%2FDR1%3Fphase%3DCO%23CO-1");
        assertThat(askedBy("https://ptr.example.be//example.org")).hasValue("/sign-in");
        assertThat(askedBy("javascript:x")).hasValue("/sign-in");
    }

    private Optional<String> askedBy(String page) {
        HttpResponse<String> answer = visitor().get("/runs/DR1", "X-PTR-Page", page);
        assertThat(answer.statusCode()).isEqualTo(401);
        return answer.headers().firstValue("X-PTR-Sign-In");
    }

    @Test
    void theFormNeedsItsToken() {
        assertThat(visitor()
                        .form("/sign-in", "username=" + LEAD.email() + "&password=" + passwordOf(LEAD))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aProgramSignsInWithEveryRequestAndOpensNoSession() {
        Visitor program = visitor();
        String basic = Visitor.basic(RESPONSIBLE.email(), passwordOf(RESPONSIBLE));

        assertThat(program.get("/api/unknown", "Authorization", basic).statusCode())
                .isEqualTo(404);
        assertThat(program.cookie("JSESSIONID")).isEmpty();
        assertThat(program.get("/api/unknown").statusCode()).isEqualTo(401);
        assertThat(program.get("/api/unknown")
                        .headers()
                        .firstValue("Content-Type")
                        .orElse(""))
                .startsWith("application/problem+json");
        assertThat(program.get("/camunda/api/engine/engine/default/task", "Authorization", basic)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aPageElsewhereCannotUseThePasswordThatABrowserRemembers() {
        String basic = Visitor.basic(RESPONSIBLE.email(), passwordOf(RESPONSIBLE));

        assertThat(visitor()
                        .form("/api/unknown", "", "Authorization", basic, "Origin", "https://example.org")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor().form("/api/unknown", "", "Authorization", basic).statusCode())
                .isEqualTo(404);
    }

    @Test
    void theSessionOpensTheApiAsWell() {
        assertThat(signedIn(RESPONSIBLE).get("/api/unknown").statusCode()).isEqualTo(404);
    }

    @Test
    void aWrongPasswordIsSaidInTheReadersLanguage() {
        Visitor stranger = visitor();
        String location = stranger.trySignIn(LEAD.email(), "wrong", "/")
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertThat(stranger.get(location, "Accept-Language", "fr").body()).contains("ne convient pas");
        assertThat(stranger.get(location, "Accept-Language", "en").body()).contains("is not right");
        assertThat(stranger.get(location).body()).contains("ne convient pas");
    }
}
