package be.ptr.api;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.Visitor;
import be.ptr.defects.Drafts;
import be.ptr.engine.accounts.Accounts;
import be.ptr.plan.Role;
import be.ptr.plan.StepId;
import be.ptr.security.StepLinks;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever may not do something to a step by the API is told so, and nothing is recorded with it, whatever the verb. */
class RefusedIT extends RefusedScene {
    private static final String FOUND = "\"defect\":{\"text\":\"trop tard\",\"severity\":\"BLOCKING\"}";

    /** What is asked for, with a text each time. */
    private static final Map<String, String> BODIES = Map.of(
            "start", "{" + FOUND + "}",
            "close", "{" + FOUND + "}",
            "hand-back", "{" + FOUND + "}",
            "transfer", "{\"to\":\"" + EVE + "\",\"message\":\"à toi\",\"expected\":\"" + ADA + "\"," + FOUND + "}",
            "skip", "{\"reason\":\"inutile\"," + FOUND + "}",
            "defects", "{\"text\":\"trop tard\",\"severity\":\"BLOCKING\"}");

    @Autowired
    private Accounts accounts;

    @Autowired
    private Drafts drafts;

    @Autowired
    private StepLinks links;

    /** What a request has in place of a good sign-in. */
    private enum Dead {
        NOTHING(401, "sign-in-required"),
        WRONG_PASSWORD(401, "sign-in-required"),
        LINK_OF_AN_E_MAIL(401, "sign-in-required"),
        ENDED_SESSION(401, "sign-in-required"),
        SESSION_WITHOUT_ITS_TOKEN(403, "stale-page");

        private final int status;
        private final String code;

        Dead(int status, String code) {
            this.status = status;
            this.code = code;
        }
    }

    @BeforeEach
    void aStepIsReady() {
        startARunWith(List.of("A"));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void whatIsRefusedRecordsNothing(Cell cell) {
        happened("A", cell.who(), cell.verb());
        String path = cell.code().equals("defect-of-others")
                ? "defects/" + recorded("A") + "/" + cell.verb()
                : "steps/A/" + cell.verb();
        Program program = program(cell.who().email());
        Traces before = traces();

        for (Program asking : List.of(program, program.with("Idempotency-Key", "form-1"))) {
            HttpResponse<String> refused = asking.post(path, BODIES.getOrDefault(cell.verb(), "{}"));
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(cell.status());
            assertThat(Program.<String>in(refused, "$.code")).isEqualTo(cell.code());
        }

        assertThat(traces()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Dead.class)
    void whoeverIsNotSignedInIsToldSoAndRecordsNothing(Dead dead) {
        String id = recorded("A");
        Visitor session = signedIn(person(ADA, "Ada", Role.RESPONSIBLE));
        session.get("/");
        if (dead == Dead.ENDED_SESSION) {
            assertThat(accounts.resetPassword(ADA)).isPresent();
        }
        Traces before = traces();

        for (String path : List.of(
                "steps/A/start",
                "steps/A/close",
                "steps/A/hand-back",
                "steps/A/transfer",
                "steps/A/skip",
                "steps/A/defects",
                "transfer",
                "defects/" + id + "/resolve",
                "defects/" + id + "/reopen")) {
            String body = BODIES.getOrDefault(path.replace("steps/A/", ""), "{}");
            HttpResponse<String> refused = asked(dead, session, "POST", "/api/runs/" + run + "/" + path, body);
            assertThat(refused.statusCode()).as(path + refused.body()).isEqualTo(dead.status);
            assertThat(Program.<String>in(refused, "$.code")).as(path).isEqualTo(dead.code);
        }
        String draft = "/api/runs/" + run + "/steps/A/draft";
        assertThat(asked(dead, session, "PUT", draft, "{\"text\":\"x\"}").statusCode())
                .isEqualTo(dead.status);

        assertThat(traces()).isEqualTo(before);
        assertThat(drafts.of(run, new StepId("A"), ADA)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void nobodyButALeadMovesAllOfAPerson(Who who) {
        Traces before = traces();

        HttpResponse<String> refused =
                program(who.email()).post("transfer", "{\"from\":\"" + ADA + "\",\"to\":\"" + BOB + "\"}");

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
        assertThat(Program.<String>in(refused, "$.code")).isEqualTo("leads-only");
        assertThat(traces()).isEqualTo(before);
    }

    private HttpResponse<String> asked(Dead dead, Visitor session, String method, String path, String body) {
        return switch (dead) {
            case NOTHING -> visitor().json(method, path, body);
            case WRONG_PASSWORD -> visitor().json(method, path, body, "Authorization", Visitor.basic(ADA, "wrong"));
            case LINK_OF_AN_E_MAIL ->
                visitor()
                        .json(
                                method,
                                path,
                                body,
                                "Authorization",
                                "Bearer " + links.issue(run, "A", ADA).getPath().replace(StepLinks.PATH, ""));
            case ENDED_SESSION -> session.json(method, path, body);
            case SESSION_WITHOUT_ITS_TOKEN ->
                method.equals("POST")
                        ? session.post(path, "application/json", body)
                        : session.json(method, path, body, "X-PTR-CSRF", "guessed");
        };
    }

    private Program program(String email) {
        String password = passwordOf(person(email, email, Role.RESPONSIBLE));
        return new Program(visitor(), Visitor.basic(email, password), "/api/runs/" + run + "/");
    }
}
