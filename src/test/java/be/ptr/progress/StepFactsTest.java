package be.ptr.progress;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.progress.StepFacts.Started;
import be.ptr.progress.StepFacts.Terminated;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StepFactsTest {
    private static final Duration WINDOW = Duration.ofDays(5);
    private static final Instant START = Instant.parse("2021-10-30T06:00:00Z");
    private static final Instant INTO_WINDOW = START.minus(WINDOW);
    private static final Duration INSTANT = Duration.ofNanos(1);

    @Test
    void whileAPrerequisiteIsOpenTheClockLeadsFromPlannedToLockedToOverdueAndEachLimitIsInclusive() {
        StepFacts waiting = facts(true, false, START);
        assertThat(waiting.stateAt(INTO_WINDOW.minus(INSTANT), WINDOW)).isEqualTo(State.PLANNED);
        assertThat(waiting.stateAt(INTO_WINDOW, WINDOW)).isEqualTo(State.LOCKED);
        assertThat(waiting.stateAt(START.minus(INSTANT), WINDOW)).isEqualTo(State.LOCKED);
        assertThat(waiting.stateAt(START, WINDOW)).isEqualTo(State.OVERDUE);
    }

    @Test
    void withAllPrerequisitesDoneTheClockLeadsFromIdleToReadyAtTheStartItself() {
        StepFacts free = facts(true, true, START);
        assertThat(free.stateAt(INTO_WINDOW.minus(INSTANT), WINDOW)).isEqualTo(State.IDLE);
        assertThat(free.stateAt(START.minus(INSTANT), WINDOW)).isEqualTo(State.IDLE);
        assertThat(free.stateAt(START, WINDOW)).isEqualTo(State.READY);
    }

    @Test
    void withoutADateAStepIsPlannedUntilItsPrerequisitesAreDoneAndThenReady() {
        assertThat(facts(true, false, null).stateAt(START, WINDOW)).isEqualTo(State.PLANNED);
        assertThat(facts(true, true, null).stateAt(START, WINDOW)).isEqualTo(State.READY);
    }

    @Test
    void everyStepOfAPhaseThatHasNotStartedIsPlannedSuchAsAnUntriggeredRollBack() {
        assertThat(facts(false, false, START).stateAt(START, WINDOW)).isEqualTo(State.PLANNED);
        assertThat(facts(false, true, START).stateAt(START, WINDOW)).isEqualTo(State.PLANNED);
        assertThat(facts(false, true, null).stateAt(START, WINDOW)).isEqualTo(State.PLANNED);
    }

    @Test
    void whatPeopleDidComesBeforeTheClock() {
        Started started = new Started("anne@example.be", START);
        Terminated terminated = new Terminated("anne@example.be", START, null);
        assertThat(new StepFacts(true, true, START, started, null, null, null).stateAt(INTO_WINDOW, WINDOW))
                .isEqualTo(State.OPEN);
        assertThat(new StepFacts(true, true, START, started, terminated, null, null).stateAt(INTO_WINDOW, WINDOW))
                .isEqualTo(State.TERMINATED);
        assertThat(new StepFacts(true, false, START, null, terminated, null, null).stateAt(INTO_WINDOW, WINDOW))
                .isEqualTo(State.TERMINATED);
    }

    private static StepFacts facts(boolean phaseStarted, boolean prerequisitesDone, @Nullable Instant start) {
        return new StepFacts(phaseStarted, prerequisitesDone, start, null, null, null, null);
    }
}
