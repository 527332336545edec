package be.ptr.security;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.ServerIT;
import be.ptr.Visitor;
import be.ptr.engine.accounts.Accounts;
import be.ptr.engine.accounts.People;
import be.ptr.plan.Person;
import be.ptr.plan.Role;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SessionEndIT extends ServerIT {
    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private IdentityService identity;

    @Test
    void aPasswordFromTheOperatorEndsTheSessions() {
        Person person = person("end-reset@example.be", "Alix Remis", Role.RESPONSIBLE);
        Visitor session = signedIn(person);

        accounts.resetPassword(person.email());

        assertThat(session.get("/").headers().firstValue("Location")).hasValue("/sign-in?why=session-ended");
        assertThat(session.get("/").headers().firstValue("Location")).hasValue("/sign-in");
    }

    @Test
    void whoIsNoLongerALeadSignsInAnew() {
        Person lead = person("end-lead@example.be", "Sacha Pilote", Role.LEAD);
        Visitor session = signedIn(lead);
        session.get("/camunda/app/cockpit/default/");

        people.admit(List.of(person(lead.email(), lead.name(), Role.RESPONSIBLE)));

        assertThat(session.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(302);
        assertThat(session.get("/import").statusCode()).isEqualTo(302);
        assertThat(signedIn(person(lead.email(), lead.name(), Role.RESPONSIBLE))
                        .get("/import")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theSamePeopleAgainEndNoSession() {
        Visitor session = signedIn(RESPONSIBLE);

        people.admit(List.of(RESPONSIBLE, LEAD));

        assertThat(session.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void whoNoRunNamesAnyMoreIsToldSoAfterTheRightPasswordOnly() {
        Person gone = person("end-access@example.be", "Maxime Partant", Role.RESPONSIBLE);
        String password = passwordOf(gone);
        Visitor session = signedIn(gone);

        leave(gone);

        assertThat(session.get("/").statusCode()).isEqualTo(302);
        assertThat(visitor().trySignIn(gone.email(), "wrong", "/").headers().firstValue("Location"))
                .hasValue("/sign-in?wrong&to=%2F");
        String refused = visitor()
                .trySignIn(gone.email(), password, "/")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(refused).isEqualTo("/sign-in?why=access-ended");
        assertThat(visitor().get(refused, "Accept-Language", "fr").body()).contains("votre accès a pris fin");
        assertThat(visitor().get(refused, "Accept-Language", "en").body()).contains("your access has ended");
        assertThat(visitor()
                        .get("/api/runs", "Authorization", Visitor.basic(gone.email(), password))
                        .body())
                .contains("access-ended");
        assertThat(accounts.find(gone.email()).orElseThrow().name()).isEqualTo(gone.name());
        assertThat(signedIn(gone).get("/").statusCode()).isEqualTo(200);
    }

    /** As the plans of the runs in progress do it, but of one person alone: other tests go on. */
    private void leave(Person person) {
        identity.createGroupQuery()
                .groupMember(person.email())
                .list()
                .forEach(group -> identity.deleteMembership(person.email(), group.getId()));
        people.admit(List.of());
    }
}
