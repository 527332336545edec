package be.ptr.engine;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.bpmn.PhaseKey;
import be.ptr.bpmn.ProcessNames;
import be.ptr.engine.rules.StepRules;
import be.ptr.plan.Plan;
import be.ptr.plan.PlanBuilder;
import be.ptr.plan.StepId;
import be.ptr.progress.Actor;
import be.ptr.progress.Fact;
import be.ptr.progress.Move;
import be.ptr.progress.Outcome;
import be.ptr.progress.Refusal;
import be.ptr.progress.State;
import be.ptr.progress.StepFacts;
import be.ptr.progress.StepFacts.Started;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One of those a step is assigned to is replaced; the others keep it, and so does whoever else has it Open. */
class ReplacementsIT {
    private static final Instant MORNING = Instant.parse("2021-06-01T06:00:00Z");
    private static final Instant LATER = MORNING.plusSeconds(60);
    private static final String ADA = "ada@example.be";
    private static final String BOB = "bob@example.be";
    private static final String CARL = "carl@example.be";
    private static final String DORA = "dora@example.be";
    private static final String EVE = "eve@example.be";
    private static final String LEA = "lea@example.be";

    private static final AtomicInteger RUNS = new AtomicInteger();
    private static VirtualEngine engine;

    private final RunningPlan run = RunningPlan.startedAt(MORNING, plan(), engine);

    @BeforeAll
    static void startEngine() {
        engine = new VirtualEngine(run -> {});
    }

    @AfterAll
    static void stopEngine() {
        engine.close();
    }

    /** S (Ada, Bob); W after S (Ada, Bob); M (many people, with long addresses); R in the roll-back (Ada, Bob). Dora is Carl's deputy. */
    private static Plan plan() {
        return PlanBuilder.run("RP" + RUNS.incrementAndGet())
                .lead(LEA)
                .person(CARL, DORA)
                .phase("PP")
                .step("S")
                .by(ADA, BOB)
                .step("W")
                .by(ADA, BOB)
                .after("S")
                .step("M")
                .by(many())
                .phase("FB-RB")
                .step("R")
                .by(ADA, BOB)
                .build();
    }

    private static String[] many() {
        return IntStream.range(0, 30)
                .mapToObj(i -> "p".repeat(100) + i + "@example.be")
                .toArray(String[]::new);
    }

    private static Outcome refused(String code, String... arguments) {
        return new Outcome.Refused(Refusal.of(code, arguments));
    }

    private StepFacts facts(String step) {
        return run.facts().courses(run.plan()).get(new StepId(step)).facts();
    }

    private Outcome replace(String step, String leaver, String to) {
        return run.replace(step, LEA, leaver, to, "");
    }

    @Test
    void aReadyStepStaysReadyForTheOthersAndBecomesTheSuccessorsWithTheDeputy() {
        assertThat(replace("S", ADA, CARL)).isEqualTo(new Outcome.Done());

        assertThat(run.state("S")).isEqualTo(State.READY);
        assertThat(facts("S").transferred().assignees()).containsExactly(CARL, BOB);
        assertThat(run.candidates("S")).containsExactlyInAnyOrder(BOB, CARL, DORA);
        assertThat(run.start("S", ADA))
                .isEqualTo(refused("not-yours", "S", "bob@example.be, carl@example.be, " + DORA));
        assertThat(run.start("S", BOB)).isEqualTo(new Outcome.Done());
        assertThat(run.handBack("S", BOB)).isEqualTo(new Outcome.Done());
        assertThat(run.start("S", DORA)).isEqualTo(new Outcome.Done());
    }

    @Test
    void aStepThatTheLeaverHasOpenIsPassedOnAndTheOthersKeepIt() {
        run.start("S", ADA);
        run.at(LATER);
        assertThat(replace("S", ADA, CARL)).isEqualTo(new Outcome.Done());

        assertThat(run.state("S")).isEqualTo(State.OPEN);
        assertThat(facts("S").started()).isEqualTo(new Started(CARL, MORNING));
        assertThat(facts("S").transferred().passedOn()).isTrue();
        assertThat(run.close("S", ADA)).isEqualTo(refused("open-by-other", "S", CARL));
        assertThat(run.handBack("S", CARL)).isEqualTo(new Outcome.Done());
        assertThat(run.start("S", BOB)).isEqualTo(new Outcome.Done());
    }

    @Test
    void aStepThatSomebodyElseHasOpenStaysTheirsAndIsTheSuccessorsWhenItIsHandedBack() {
        run.start("S", BOB);
        run.at(LATER);
        assertThat(replace("S", ADA, CARL)).isEqualTo(new Outcome.Done());

        assertThat(run.state("S")).isEqualTo(State.OPEN);
        assertThat(run.holder("S")).isEqualTo(BOB);
        assertThat(facts("S").started()).isEqualTo(new Started(BOB, MORNING));
        assertThat(facts("S").transferred().passedOn()).isFalse();
        assertThat(run.close("S", CARL)).isEqualTo(refused("open-by-other", "S", BOB));
        assertThat(run.handBack("S", BOB)).isEqualTo(new Outcome.Done());
        assertThat(run.start("S", ADA)).isInstanceOf(Outcome.Refused.class);
        assertThat(run.start("S", CARL)).isEqualTo(new Outcome.Done());
        assertThat(run.facts().moves())
                .extracting(Move::fact)
                .containsExactly(Fact.STARTED, Fact.TRANSFERRED, Fact.HANDED_BACK, Fact.STARTED);
    }

    @Test
    void whoeverHasItOpenForOthersIsReplacedAndTheyKeepIt() {
        run.start("S", LEA);
        assertThat(replace("S", LEA, CARL)).isEqualTo(new Outcome.Done());
        assertThat(facts("S").started().by()).isEqualTo(CARL);
        assertThat(facts("S").transferred().assignees()).containsExactly(ADA, BOB, CARL);
    }

    @Test
    void aSuccessorWhoHasItAlreadyHasItWithoutTheLeaverAndHearsNothingNew() {
        List<Letter> letters = new ArrayList<>();
        StepCommands commands = new StepCommands(engine.engine(), false, letters::add);
        Actor lead = new Actor(LEA, true);
        for (String step : List.of("S", "W", "R")) {
            assertThat(commands.replace(run.plan(), run.plan().byId().get(new StepId(step)), lead, ADA, BOB, "", ""))
                    .isEqualTo(new Outcome.Done());
            assertThat(facts(step).transferred().assignees()).containsExactly(BOB);
        }
        assertThat(letters).isEmpty();
        assertThat(run.candidates("S")).containsExactly(BOB);
    }

    @Test
    void aSuccessorWhoGetsItOpenHearsThatEvenWhenItWasShared() {
        List<Letter> letters = new ArrayList<>();
        StepCommands commands = new StepCommands(engine.engine(), false, letters::add);
        run.start("S", ADA);
        commands.replace(run.plan(), run.plan().byId().get(new StepId("S")), new Actor(LEA, true), ADA, BOB, "", "");
        assertThat(letters).singleElement().returns(BOB, Letter::recipient);
        assertThat(facts("S").started().by()).isEqualTo(BOB);
    }

    @Test
    void aStepWhoseTurnHasNotComeIsTheirsWhenItHas() {
        assertThat(replace("W", ADA, CARL)).isEqualTo(new Outcome.Done());
        assertThat(replace("W", BOB, EVE)).isEqualTo(refused("unknown-transferee", "W", EVE));
        assertThat(replace("W", BOB, LEA)).isEqualTo(new Outcome.Done());
        run.carryOut("S", BOB);

        assertThat(run.candidates("W")).containsExactlyInAnyOrder(CARL, DORA, LEA);
        assertThat(run.start("W", ADA)).isInstanceOf(Outcome.Refused.class);
        assertThat(run.start("W", CARL)).isEqualTo(new Outcome.Done());
    }

    @Test
    void aStepOfAPhaseThatHasNotBegunIsTheirsWhenItBegins() {
        assertThat(replace("R", ADA, CARL)).isEqualTo(new Outcome.Done());
        assertThat(run.state("R")).isEqualTo(State.PLANNED);

        String process = ProcessNames.processKey(run.plan().run(), "FB-RB");
        String key = new PhaseKey(run.plan().run(), "FB-RB").toString();
        engine.engine().getRuntimeService().startProcessInstanceByKey(process, key);
        run.at(LATER);

        assertThat(run.state("R")).isEqualTo(State.READY);
        assertThat(run.candidates("R")).containsExactlyInAnyOrder(BOB, CARL, DORA);
        assertThat(run.start("R", ADA)).isInstanceOf(Outcome.Refused.class);
        assertThat(run.start("R", BOB)).isEqualTo(new Outcome.Done());
    }

    @Test
    void theHistoryTellsInWhosePlaceAndToWhomItIsAssignedNow() {
        replace("S", ADA, CARL);
        run.at(LATER).transfer("S", CARL, ADA);
        assertThat(run.facts().moves())
                .containsExactly(
                        new Move(
                                new StepId("S"),
                                Fact.TRANSFERRED,
                                MORNING,
                                LEA,
                                "s'il te plaît",
                                CARL,
                                ADA,
                                List.of(CARL, BOB)),
                        new Move(new StepId("S"), Fact.TRANSFERRED, LATER, CARL, "s'il te plaît", ADA));
    }

    @Test
    void whatWasDoneMeanwhileCounts() {
        assertThat(run.replace("S", LEA, ADA, CARL, ADA + "," + BOB)).isEqualTo(new Outcome.Done());
        assertThat(run.replace("S", LEA, ADA, CARL, ADA + "," + BOB))
                .as("the same once more")
                .isEqualTo(new Outcome.AlreadyDone());
        assertThat(run.replace("S", LEA, ADA, LEA, ADA + "," + BOB))
                .isEqualTo(refused("moved-meanwhile", "S", CARL, LEA));
        assertThat(replace("S", ADA, LEA)).as("she has it no more").isEqualTo(new Outcome.AlreadyDone());
        assertThat(facts("S").transferred().assignees()).containsExactly(CARL, BOB);
        assertThat(run.replace("S", ADA, BOB, LEA, "")).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void theLongestMessageIsKeptBesideManyPeople() {
        StepCommands commands = new StepCommands(engine.engine());
        String message = "x".repeat(StepRules.MAX_TEXT);
        assertThat(commands.replace(
                        run.plan(),
                        run.plan().byId().get(new StepId("M")),
                        new Actor(LEA, true),
                        many()[0],
                        CARL,
                        message,
                        ""))
                .isEqualTo(new Outcome.Done());
        assertThat(run.candidates("M")).hasSize(31);
        assertThat(facts("M").transferred().message()).isEqualTo(message);
    }
}
