package be.ptr.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReportTimerIT {
    private static final Instant MONDAY = Instant.parse("2021-11-01T07:00:00Z");
    private static final Instant NEXT_MONDAY = MONDAY.plus(Duration.ofDays(7));
    private static final String SCHEDULE = "MONDAY 08:00 Europe/Brussels";

    private final VirtualEngine engine = new VirtualEngine(run -> {});
    private final ReportTimer timer = new ReportTimer(engine.engine());
    private final List<String> announced = new CopyOnWriteArrayList<>();

    @BeforeEach
    void deployTheModel() throws Exception {
        try (InputStream model = Objects.requireNonNull(getClass().getResourceAsStream("/bpmn/weekly-report.bpmn"))) {
            engine.engine()
                    .getRepositoryService()
                    .createDeployment()
                    .addInputStream("weekly-report.bpmn", model)
                    .deploy();
        }
        engine.setTime(MONDAY.minus(Duration.ofDays(3)));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void theTimerWaitsForTheMomentAndThenForTheNext() {
        timer.keep(SCHEDULE, last -> MONDAY);
        assertThat(dueDates()).containsExactly(MONDAY);
        engine.runDueJobs();
        assertThat(timer.isDue()).isFalse();

        engine.setTime(MONDAY);
        engine.runDueJobs();
        assertThat(timer.isDue()).isTrue();
        assertThat(carryOut("2021-W44")).isTrue();
        assertThat(announced).containsExactly("2021-W44");
        assertThat(timer.isDue()).isFalse();
        assertThat(dueDates()).containsExactly(NEXT_MONDAY);
    }

    @Test
    void keepingItAgainStartsNoSecondOne() {
        timer.keep(SCHEDULE, last -> MONDAY);
        timer.keep(SCHEDULE, last -> NEXT_MONDAY);
        new ReportTimer(engine.engine()).keep(SCHEDULE, last -> NEXT_MONDAY);
        assertThat(dueDates()).containsExactly(MONDAY);
    }

    @Test
    void twoNodesThatStartAtOnceHaveOne() throws Exception {
        twice(() -> {
            timer.keep(SCHEDULE, last -> MONDAY);
            return true;
        });
        timer.keep(SCHEDULE, last -> MONDAY);
        assertThat(dueDates()).containsExactly(MONDAY);
    }

    @Test
    void anotherScheduleMovesTheTimer() {
        timer.keep(SCHEDULE, last -> MONDAY);
        Instant wednesday = MONDAY.plus(Duration.ofDays(2));
        timer.keep("WEDNESDAY 08:00 Europe/Brussels", last -> wednesday);
        assertThat(dueDates()).containsExactly(wednesday);
    }

    @Test
    void aMomentThatPassedWhileTheServerWasDownComesOnce() {
        timer.keep(SCHEDULE, last -> MONDAY);
        engine.setTime(MONDAY.plus(Duration.ofDays(1)));
        timer.keep(SCHEDULE, last -> NEXT_MONDAY);
        engine.runDueJobs();
        assertThat(carryOut("2021-W44")).isTrue();
        assertThat(carryOut("2021-W44")).isFalse();
        assertThat(announced).containsExactly("2021-W44");
    }

    @Test
    void aWeekThatWasReportedIsNotReportedAgainWhateverHappensToTheProcess() {
        timer.keep(SCHEDULE, last -> MONDAY);
        engine.setTime(MONDAY);
        engine.runDueJobs();
        carryOut("2021-W44");
        delete();
        List<String> seen = new ArrayList<>();
        timer.keep("TUESDAY 08:00 Europe/Brussels", last -> {
            seen.add(last);
            return MONDAY;
        });
        assertThat(seen).containsExactly("2021-W44");
        engine.runDueJobs();
        assertThat(carryOut("2021-W44")).isTrue();
        assertThat(announced).containsExactly("2021-W44");
    }

    @Test
    void whatCannotBeAnnouncedIsNotReportedAndTriedAgain() {
        timer.keep(SCHEDULE, last -> MONDAY);
        engine.setTime(MONDAY);
        engine.runDueJobs();
        assertThatThrownBy(() -> timer.carryOut("2021-W44", NEXT_MONDAY, () -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessageContaining("no");
        assertThat(carryOut("2021-W44")).as("still locked").isFalse();
        engine.setTime(MONDAY.plus(Duration.ofMinutes(3)));
        assertThat(carryOut("2021-W44")).isTrue();
        assertThat(announced).containsExactly("2021-W44");
    }

    @Test
    void ofTwoNodesOneCarriesItOut() throws Exception {
        timer.keep(SCHEDULE, last -> MONDAY);
        engine.setTime(MONDAY);
        engine.runDueJobs();
        assertThat(twice(() -> carryOut("2021-W44"))).containsExactlyInAnyOrder(true, false);
        assertThat(announced).containsExactly("2021-W44");
    }

    @Test
    void aNodeThatTookTooLongAnnouncesNothingOnceAnotherHasCarriedItOut() {
        timer.keep(SCHEDULE, last -> MONDAY);
        engine.setTime(MONDAY);
        engine.runDueJobs();
        ManagementService management = engine.engine().getManagementService();
        AtomicBoolean slow = new AtomicBoolean(true);

        Runnable overtaken = () -> {
            if (slow.getAndSet(false)) {
                engine.setTime(MONDAY.plus(Duration.ofMinutes(3)));
                Runnable quick = () -> management.setProperty("announced.quick", "yes");
                assertThat(CompletableFuture.supplyAsync(() -> timer.carryOut("2021-W44", NEXT_MONDAY, quick))
                                .join())
                        .isTrue();
            }
            management.setProperty("announced.slow", "yes");
        };
        assertThatThrownBy(() -> timer.carryOut("2021-W44", NEXT_MONDAY, overtaken))
                .isInstanceOf(ProcessEngineException.class);

        assertThat(management.getProperties()).containsKey("announced.quick").doesNotContainKey("announced.slow");
        assertThat(dueDates()).containsExactly(NEXT_MONDAY);
    }

    private boolean carryOut(String week) {
        return timer.carryOut(week, NEXT_MONDAY, () -> announced.add(week));
    }

    /** One of the two may fail: what counts is what is left behind. */
    private static <T> List<T> twice(Callable<T> work) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            Callable<T> node = () -> {
                together.await();
                return work.call();
            };
            List<T> results = new ArrayList<>();
            for (Future<T> result : nodes.invokeAll(List.of(node, node))) {
                try {
                    results.add(result.get());
                } catch (ExecutionException overtaken) {
                    assertThat(overtaken).isNotNull();
                }
            }
            return results;
        } finally {
            nodes.shutdown();
        }
    }

    private void delete() {
        engine.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .list()
                .forEach(instance ->
                        engine.engine().getRuntimeService().deleteProcessInstance(instance.getId(), "by an operator"));
    }

    private List<Instant> dueDates() {
        ManagementService management = engine.engine().getManagementService();
        return management.createJobQuery().timers().list().stream()
                .map(job -> job.getDuedate().toInstant())
                .toList();
    }
}
