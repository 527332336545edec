package be.ptr.security;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.ServerIT;
import be.ptr.Visitor;
import be.ptr.engine.accounts.Accounts;
import be.ptr.engine.accounts.People;
import be.ptr.engine.internals.EngineClock;
import be.ptr.plan.Person;
import be.ptr.plan.Role;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A program that sends a password with each request. */
class VerifiedPasswordsIT extends ServerIT {
    private static final String FRESH = "Un-nouveau-2024!";
    private static final String OFFICE = "192.0.2.60";
    private static final int WRONG = 401;
    private static final int WAIT = 429;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private IdentityService identity;

    @BeforeEach
    void stopTheTime() {
        EngineClock.set(Instant.now());
    }

    @AfterEach
    void letItGoOn() {
        EngineClock.reset();
    }

    @Test
    void thePasswordIsNotHashedAgainAndOneThatAnotherNodeChangedEndsSecondsLater() {
        Person person = somebody("node");
        String password = passwordOf(person);
        assertThat(runs(person, password, OFFICE)).isEqualTo(200);
        assertThat(runs(person, password, OFFICE))
                .as("how the account stands is known")
                .isEqualTo(200);

        changeElsewhere(person);

        assertThat(runs(person, password, OFFICE)).as("not looked at").isEqualTo(200);
        assertThat(runs(person, password, "192.0.2.61")).as("another network").isEqualTo(WRONG);
        EngineClock.set(EngineClock.now().plusSeconds(10));
        assertThat(runs(person, password, OFFICE)).isEqualTo(WRONG);
        assertThat(runs(person, FRESH, OFFICE)).isEqualTo(200);
    }

    @Test
    void aPasswordThatIsChangedHereEndsAtOnce() {
        Person person = somebody("reset");
        String password = passwordOf(person);
        assertThat(runs(person, password, OFFICE)).isEqualTo(200);

        String fresh = accounts.resetPassword(person.email()).orElseThrow();

        assertThat(runs(person, password, OFFICE)).isEqualTo(WRONG);
        assertThat(runs(person, fresh, OFFICE)).isEqualTo(200);
        assertThat(accounts.changePassword(person.email(), FRESH)).isEmpty();
        assertThat(runs(person, fresh, OFFICE)).isEqualTo(WRONG);
        assertThat(runs(person, FRESH, OFFICE)).isEqualTo(200);
    }

    @Test
    void whoLosesARoleOrTheAccessLosesItAtOnce() {
        Person lead = person("verified-lead@example.be", "Lou Pilote", Role.LEAD);
        String password = passwordOf(lead);
        String forLeads = "/api/runs/DR1/plan";
        assertThat(get(forLeads, lead, password, OFFICE)).isNotIn(WRONG, 403);

        people.admit(List.of(person(lead.email(), lead.name(), Role.RESPONSIBLE)));
        assertThat(get(forLeads, lead, password, OFFICE)).isEqualTo(403);
        assertThat(runs(lead, password, OFFICE)).isEqualTo(200);

        identity.createGroupQuery()
                .groupMember(lead.email())
                .list()
                .forEach(group -> identity.deleteMembership(lead.email(), group.getId()));
        people.admit(List.of());
        assertThat(runs(lead, password, OFFICE)).isEqualTo(403);
    }

    @Test
    void afterAWrongOneTheRightOneIsLookedAtAgain() {
        Person person = somebody("spot");
        String password = passwordOf(person);
        assertThat(runs(person, password, OFFICE)).isEqualTo(200);
        assertThat(runs(person, password, OFFICE)).isEqualTo(200);
        assertThat(runs(person, "wrong", OFFICE)).isEqualTo(WRONG);

        changeElsewhere(person);

        assertThat(runs(person, password, OFFICE)).isEqualTo(WRONG);
    }

    @Test
    void aPauseHoldsForTheRightOneToo() {
        Person person = somebody("pause");
        String password = passwordOf(person);
        assertThat(runs(person, password, "192.0.2.62")).isEqualTo(200);
        int held = 0;
        for (int i = 0; i < 105 && held == 0; i++) {
            held = runs(person, "wrong", "192.0.2.62") == WAIT ? i : 0;
        }
        assertThat(held).isEqualTo(100);
        assertThat(runs(person, password, "192.0.2.62")).isEqualTo(WAIT);
    }

    /** As another node does it: this one is not told. */
    private void changeElsewhere(Person person) {
        User user = identity.createUserQuery().userId(person.email()).singleResult();
        user.setPassword(FRESH);
        identity.saveUser(user);
    }

    private int runs(Person person, String password, String address) {
        return get("/api/runs", person, password, address);
    }

    private int get(String path, Person person, String password, String address) {
        return visitor()
                .get(path, "Authorization", Visitor.basic(person.email(), password), "X-Forwarded-For", address)
                .statusCode();
    }

    private static Person somebody(String name) {
        return person("verified-" + name + "@example.be", "Alix Vérifié", Role.RESPONSIBLE);
    }
}
