package be.ptr.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import be.ptr.ServerIT;
import be.ptr.catalogue.Catalogue;
import be.ptr.defects.Defect;
import be.ptr.defects.Defects;
import be.ptr.engine.PhaseRuns;
import be.ptr.plan.DryRun;
import be.ptr.plan.PlanBuilder;
import be.ptr.plan.StepId;
import be.ptr.progress.Actor;
import be.ptr.progress.Boards;
import be.ptr.progress.Outcome;
import be.ptr.progress.State;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever may not do something to a step now records nothing with it, whatever the verb and the way. */
class JudgedFirstIT extends ServerIT {
    private static final String ADA = "ada@example.be";
    private static final String BOB = "bob@example.be";
    private static final String EVE = "eve@example.be";
    private static final Actor LEA = new Actor("lea@example.be", true);
    private static final StepId A = new StepId("A");

    @Autowired
    private StepActions actions;

    @Autowired
    private Defects defects;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private PhaseRuns runs;

    @Autowired
    private Boards boards;

    private final DryRun run = new DryRun("Judged " + Long.toHexString(System.nanoTime()));

    /** Who wants something of step A of Ada, whose deputy is Dan, after what happened to it. */
    private enum Who {
        DEAD_LINK(ADA, true),
        FORMER_HOLDER(ADA, false),
        FOREIGN_LINK(EVE, true),
        FOREIGN_PERSON(EVE, false),
        STALE_FORM(ADA, false),
        DEPUTY("dan@example.be", false),
        STRANGER("x@elsewhere.example.be", false);

        private final String email;
        private final boolean linked;

        Who(String email, boolean linked) {
            this.email = email;
            this.linked = linked;
        }

        Actor actor() {
            return new Actor(email, false, linked);
        }
    }

    @BeforeEach
    void startARun() {
        ActedOn.run(
                PlanBuilder.run(run.name())
                        .lead(LEA.email())
                        .person(ADA, "dan@example.be")
                        .person(EVE)
                        .person(BOB)
                        .phase("PP")
                        .step("A")
                        .by(ADA)
                        .build(),
                catalogue,
                runs,
                boards);
    }

    private static Stream<Arguments> everyVerbAndWay() {
        return Arrays.stream(Who.values()).flatMap(who -> mayNot(who).stream().map(verb -> arguments(who, verb)));
    }

    /** A defect alone may be recorded by everybody of the plan who signed in; the deputy passes on what is not Open. */
    private static Set<Verb> mayNot(Who who) {
        return switch (who) {
            case DEAD_LINK, FOREIGN_LINK, STRANGER -> EnumSet.allOf(Verb.class);
            case FORMER_HOLDER, FOREIGN_PERSON, STALE_FORM, DEPUTY -> EnumSet.complementOf(EnumSet.of(Verb.DEFECT));
        };
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyVerbAndWay")
    void whatIsRefusedRecordsNothing(Who who, Verb verb) {
        happened(who, verb);
        State before = state();

        Outcome outcome = asked(verb, who.actor());

        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(defects.of(run)).isEmpty();
        assertThat(state()).isEqualTo(before);
        assertThat(actions.isRecorded(run, "A", who.actor(), remark())).isFalse();
    }

    /** Transferred away, or started by somebody else; for what needs an Open step, started by the one who has it then. */
    private void happened(Who who, Verb verb) {
        switch (who) {
            case DEAD_LINK, FORMER_HOLDER -> {
                actions.transfer(run, "A", LEA, new Transfer(BOB, "", ""), Remark.NONE);
                if (verb == Verb.CLOSE) {
                    actions.start(run, "A", new Actor(BOB, false), Remark.NONE);
                }
            }
            case STALE_FORM -> actions.start(run, "A", new Actor("dan@example.be", false), Remark.NONE);
            case DEPUTY -> actions.start(run, "A", new Actor(ADA, false), Remark.NONE);
            case FOREIGN_LINK, FOREIGN_PERSON, STRANGER -> {
                if (verb == Verb.CLOSE) {
                    actions.start(run, "A", new Actor(ADA, false), Remark.NONE);
                }
            }
        }
    }

    private Outcome asked(Verb verb, Actor actor) {
        return switch (verb) {
            case START -> actions.start(run, "A", actor, remark());
            case CLOSE -> actions.close(run, "A", actor, remark());
            case HAND_BACK -> actions.handBack(run, "A", actor, remark());
            case TRANSFER -> actions.transfer(run, "A", actor, new Transfer(EVE, "", ""), remark());
            case SKIP -> actions.skip(run, "A", actor, "inutile", remark());
            case DEFECT -> actions.recordDefect(run, "A", actor, remark());
        };
    }

    private static Remark remark() {
        return new Remark("form-1", "trop tard", Defect.Severity.BLOCKING, "", "");
    }

    private State state() {
        return boards.read(run).orElseThrow().step("A").orElseThrow().state();
    }

    @Test
    void whoeverMayDoItRecordsItOnceHoweverOftenTheButtonIsPressedAlsoByLink() {
        Actor ada = Actor.byLink(ADA);
        assertThat(asked(Verb.START, ada)).isEqualTo(new Outcome.Done());
        assertThat(actions.close(run, "A", ada, remark("form-2", "fini, mais lent")))
                .isEqualTo(new Outcome.Done());
        assertThat(actions.close(run, "A", ada, remark("form-2", "fini, mais lent")))
                .isEqualTo(new Outcome.AlreadyDone());

        assertThat(actions.close(run, "A", ada, remark("form-3", "et encore ceci")))
                .as("the link ended with the step")
                .isInstanceOf(Outcome.Refused.class);
        assertThat(defects.of(run, A)).extracting(Defect::text).containsExactly("trop tard", "fini, mais lent");
    }

    @Test
    void whoeverSignedInAddsATextToWhatTheyDidAlready() {
        Actor ada = new Actor(ADA, false);
        actions.start(run, "A", ada, Remark.NONE);
        assertThat(actions.start(run, "A", ada, remark())).isEqualTo(new Outcome.AlreadyDone());
        assertThat(defects.of(run, A)).hasSize(1);
    }

    private static Remark remark(String id, String text) {
        return new Remark(id, text, Defect.Severity.MINOR, "", "");
    }
}
