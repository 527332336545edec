package be.ptr.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ptr.plan.DryRun;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ProjectorTest {
    private static final DryRun DR1 = new DryRun("DR1");
    private static final DryRun LIVE = new DryRun("Live");
    private static final Duration LONG = Duration.ofSeconds(10);

    private final List<DryRun> projected = new CopyOnWriteArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @Test
    void signalsThatArriveDuringAProjectionBecomeOne() {
        Projector projector = started(new Projector(this::projectSlowly));
        projector.changed(DR1);
        await(begun);
        for (int i = 0; i < 100; i++) {
            projector.changed(DR1);
        }
        goOn.countDown();
        assertThat(projector.settled(DR1, LONG)).isTrue();
        projector.stop();
        assertThat(projected).containsExactly(DR1, DR1);
    }

    @Test
    void stoppingProjectsWhatWasSignalled() {
        Projector projector = started(new Projector(this::projectSlowly));
        projector.changed(DR1);
        await(begun);
        projector.changed(LIVE);
        goOn.countDown();
        projector.stop();
        assertThat(projector.isRunning()).isFalse();
        assertThat(projected).containsExactly(DR1, LIVE);
    }

    @Test
    void nothingSignalledIsSettledAtOnce() {
        assertThat(new Projector(projected::add).settled(DR1, Duration.ZERO)).isTrue();
    }

    @Test
    void settledGivesUpAfterItsTime() {
        Projector notStarted = new Projector(projected::add);
        notStarted.changed(DR1);
        assertThat(notStarted.settled(DR1, Duration.ofMillis(1))).isFalse();
    }

    @Test
    void aFailureIsToldAndTheNextSignalTriesAgain() {
        AtomicBoolean away = new AtomicBoolean(true);
        Projector projector = started(new Projector(run -> {
            if (away.get()) {
                throw new IllegalStateException("store away");
            }
            projected.add(run);
        }));
        projector.changed(DR1);
        assertThat(projector.settled(DR1, LONG)).isFalse();
        away.set(false);
        projector.changed(DR1);
        assertThat(projector.settled(DR1, LONG)).isTrue();
        projector.stop();
        assertThat(projected).containsExactly(DR1);
    }

    @Test
    void projectingNowPassesTheFailureOn() {
        Projector projector = new Projector(run -> {
            throw new IllegalStateException("store away");
        });
        assertThatThrownBy(() -> projector.projectNow(DR1)).hasMessage("store away");
    }

    private void projectSlowly(DryRun run) {
        begun.countDown();
        await(goOn);
        projected.add(run);
    }

    private static Projector started(Projector projector) {
        projector.start();
        return projector;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
