package be.ptr.engine;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.plan.Plan;
import be.ptr.plan.PlanBuilder;
import be.ptr.plan.StepId;
import be.ptr.progress.Fact;
import be.ptr.progress.Outcome;
import be.ptr.progress.State;
import be.ptr.progress.StepFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;

/** Many people want the same step at once, while its turn comes or not: one of them gets it, and the others read who. */
class TransferRacesIT {
    private static final Instant MORNING = Instant.parse("2021-06-01T06:00:00Z");
    private static final int PEOPLE = 12;
    private static final String ADA = "ada@example.be";
    private static final String LEA = "lea@example.be";

    private static final AtomicInteger RUNS = new AtomicInteger();
    private static VirtualEngine engine;

    private final ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
    private final RunningPlan run = RunningPlan.startedAt(MORNING, plan(), engine);

    @BeforeAll
    static void startEngine() {
        engine = new VirtualEngine(run -> {});
    }

    @AfterAll
    static void stopEngine() {
        engine.close();
    }

    @AfterEach
    void dismiss() {
        people.shutdownNow();
    }

    /** A; B after A; T after A at a time; many steps W after B. */
    private static Plan plan() {
        PlanBuilder plan = PlanBuilder.run("RACE" + RUNS.incrementAndGet())
                .lead(LEA)
                .phase("PP")
                .step("A")
                .step("B")
                .after("A")
                .step("T")
                .after("A")
                .startingAt(MORNING.plusSeconds(60));
        for (int i = 0; i < PEOPLE; i++) {
            plan.person(person(i)).step("W" + i).after("B");
        }
        return plan.build();
    }

    private static String person(int number) {
        return "p" + number + "@example.be";
    }

    private List<Outcome> atOnce(List<Callable<Outcome>> wishes) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Outcome>> answers = new ArrayList<>();
        for (Callable<Outcome> wish : wishes) {
            answers.add(people.submit(() -> {
                start.await();
                return wish.call();
            }));
        }
        start.countDown();
        List<Outcome> outcomes = new ArrayList<>();
        for (Future<Outcome> answer : answers) {
            outcomes.add(answer.get());
        }
        return outcomes;
    }

    private List<Callable<Outcome>> transfers(String step, String by) {
        List<Callable<Outcome>> wishes = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            String to = person(i);
            wishes.add(() -> run.transfer(step, by, to, ADA));
        }
        return wishes;
    }

    private StepFacts facts(String step) {
        return run.facts().courses(run.plan()).get(new StepId(step)).facts();
    }

    private void oneWinsAndTheOthersReadWho(String step, List<Outcome> outcomes) {
        assertThat(outcomes).filteredOn(new Outcome.Done()::equals).hasSize(1);
        String winner = person(outcomes.indexOf(new Outcome.Done()));
        assertThat(facts(step).transferred().to()).isEqualTo(winner);
        assertThat(outcomes)
                .filteredOn(Outcome.Refused.class::isInstance)
                .hasSize(PEOPLE - 1)
                .allSatisfy(refused -> assertThat(((Outcome.Refused) refused).refusal())
                        .satisfies(why -> assertThat(why.code()).isEqualTo("moved-meanwhile"))
                        .satisfies(why -> assertThat(why.arguments()).contains(winner)));
    }

    @RepeatedTest(5)
    void ofManyTransfersOfAReadyStepOneWins() throws Exception {
        oneWinsAndTheOthersReadWho("A", atOnce(transfers("A", LEA)));
    }

    @RepeatedTest(5)
    void ofManyTransfersOfAnOpenStepOneWins() throws Exception {
        run.start("A", ADA);
        oneWinsAndTheOthersReadWho("A", atOnce(transfers("A", LEA)));
        assertThat(facts("A").started().by()).isEqualTo(facts("A").transferred().to());
    }

    @RepeatedTest(5)
    void ofManyTransfersBeforeItsTurnOneWins() throws Exception {
        oneWinsAndTheOthersReadWho("W0", atOnce(transfers("W0", ADA)));
    }

    @RepeatedTest(3)
    void differentStepsAreTransferredAtOnceWithoutAFailure() throws Exception {
        List<Callable<Outcome>> wishes = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            String step = "W" + i;
            wishes.add(() -> run.transfer(step, ADA, LEA));
        }
        assertThat(atOnce(wishes)).containsOnly(new Outcome.Done());
    }

    @RepeatedTest(10)
    void whoeverStartsWhileItIsTransferredHasItOrReadsWhoHasIt() throws Exception {
        List<Outcome> outcomes = atOnce(List.of(
                () -> run.start("A", ADA),
                () -> run.transfer("A", LEA, person(1), ADA),
                () -> run.start("A", ADA),
                () -> run.transfer("A", ADA, person(2), ADA)));
        boolean started = outcomes.get(0) instanceof Outcome.Done || outcomes.get(2) instanceof Outcome.Done;
        assertThat(run.state("A")).isEqualTo(started ? State.OPEN : State.READY);
        String owner = facts("A").transferred().to();
        if (started) {
            assertThat(facts("A").started().by()).isEqualTo(owner);
            assertThat(run.close("A", owner)).isEqualTo(new Outcome.Done());
        } else {
            assertThat(run.start("A", owner)).isEqualTo(new Outcome.Done());
        }
        assertThat(run.facts().moves())
                .filteredOn(move -> move.fact() == Fact.HANDED_BACK)
                .isEmpty();
    }

    /** The turn of B comes while it is given away or waived, and the timer of T fires while T is. */
    @RepeatedTest(60)
    void whatIsDecidedWhileItsTurnComesCounts() throws Exception {
        run.start("A", ADA);
        run.close("A", ADA);
        boolean waived = RUNS.get() % 2 == 0;
        List<Outcome> outcomes = atOnce(List.of(
                () -> waived ? run.skip("B", LEA) : run.transfer("B", ADA, person(1)),
                () -> waived ? run.skip("T", LEA) : run.transfer("T", ADA, person(1)),
                this::jobs));
        assertThat(outcomes).containsOnly(new Outcome.Done());
        run.at(MORNING.plusSeconds(60));
        for (String step : List.of("B", "T")) {
            if (waived) {
                assertThat(run.state(step)).as(step).isEqualTo(State.TERMINATED);
            } else {
                assertThat(run.start(step, ADA)).as(step).isInstanceOf(Outcome.Refused.class);
                assertThat(run.start(step, person(1))).as(step).isEqualTo(new Outcome.Done());
            }
        }
    }

    /** As the job executor does: an overtaken job is tried again. */
    private Outcome jobs() {
        ManagementService management = engine.engine().getManagementService();
        List<Job> due = management.createJobQuery().executable().list();
        while (!due.isEmpty()) {
            for (Job job : due) {
                try {
                    management.executeJob(job.getId());
                } catch (ProcessEngineException overtaken) {
                    // The next round tries again, where the job is still there.
                }
            }
            due = management.createJobQuery().executable().list();
        }
        return new Outcome.Done();
    }
}
