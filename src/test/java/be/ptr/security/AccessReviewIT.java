package be.ptr.security;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.ServerIT;
import be.ptr.Visitor;
import be.ptr.engine.accounts.Account;
import be.ptr.engine.accounts.Accounts;
import be.ptr.workbook.PlanWorkbook;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AccessReviewIT extends ServerIT {
    @Autowired
    private AccessReview review;

    @Autowired
    private Accounts accounts;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private IdentityService identity;

    @Test
    void whomNoRunInProgressNamesLosesTheAccessAndNothingElse() {
        imported("STAY", "stayer@example.be");
        imported("LEFT", "leaver@example.be");
        review.review();
        Visitor stayer = visitor().signIn("stayer@example.be", passwordOf("stayer@example.be"));
        Visitor leaver = visitor().signIn("leaver@example.be", passwordOf("leaver@example.be"));

        finish("LEFT");
        review.review();

        assertThat(stayer.get("/").statusCode()).isEqualTo(200);
        assertThat(leaver.get("/").headers().firstValue("Location")).hasValue("/sign-in?why=session-ended");
        Account gone = accounts.find("leaver@example.be").orElseThrow();
        assertThat(gone.mayEnter()).isFalse();
        assertThat(gone.name()).isEqualTo("Claude Passant");
        assertThat(identity.createGroupQuery().groupMember("leaver@example.be").count())
                .isZero();
        assertThat(accounts.find("admin").orElseThrow().mayEnter()).isTrue();
    }

    private void imported(String run, String email) {
        PlanWorkbook workbook = PlanWorkbook.with();
        workbook.actor("Claude Passant", email, "ENG");
        byte[] plan = workbook.step("CO-1", "Arrêter").by(email).bytes();
        assertThat(visitor()
                        .upload("/api/runs/" + run + "/plan", "plan.xlsx", plan, Map.of(), "Authorization", basic(LEAD))
                        .statusCode())
                .isEqualTo(200);
    }

    private void finish(String run) {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKeyLike(run + "/%")
                .list()
                .forEach(phase -> runtime.deleteProcessInstance(phase.getId(), "finished"));
    }
}
