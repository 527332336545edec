package be.ptr.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.ptr.plan.StepId;
import be.ptr.progress.Course.Fulfilled;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class CourseTest {
    private static final StepId STEP = new StepId("CO-120");
    private static final StepId LAST = new StepId("CO-110");
    private static final Duration WINDOW = Duration.ofHours(5);
    private static final Instant NOON = Instant.parse("2021-10-30T12:00:00Z");

    @Example
    void aStepHeldByAPrerequisiteRunsThroughLockedOverdueReadyOpenAndTerminated() {
        Course course = new Course(
                STEP,
                hour(-9),
                new Fulfilled(LAST, hour(2)),
                hour(0),
                List.of(move(Fact.STARTED, hour(3)), move(Fact.TERMINATED, hour(4))));
        assertThat(course.changes(hour(5), WINDOW))
                .extracting(Change::fact, Change::to, Change::at, Change::detail)
                .containsExactly(
                        tuple(Fact.WINDOW_REACHED, State.LOCKED, hour(-5), ""),
                        tuple(Fact.START_REACHED, State.OVERDUE, hour(0), ""),
                        tuple(Fact.PREREQUISITES_DONE, State.READY, hour(2), "CO-110"),
                        tuple(Fact.STARTED, State.OPEN, hour(3), ""),
                        tuple(Fact.TERMINATED, State.TERMINATED, hour(4), ""));
    }

    @Example
    void aStepWithoutPrerequisitesIsIdleFromThePhaseOnAndReadyAtItsStart() {
        Course course = new Course(STEP, hour(-9), Fulfilled.FROM_THE_BEGINNING, hour(0), List.of());
        assertThat(course.changes(hour(0), WINDOW))
                .extracting(Change::fact, Change::to, Change::at, Change::detail)
                .containsExactly(
                        tuple(Fact.PHASE_STARTED, State.IDLE, hour(-9), ""),
                        tuple(Fact.START_REACHED, State.READY, hour(0), ""));
    }

    @Example
    void handingBackMakesAStepReadyAgain() {
        Course course = new Course(
                STEP,
                hour(-9),
                Fulfilled.FROM_THE_BEGINNING,
                null,
                List.of(move(Fact.STARTED, hour(1)), move(Fact.HANDED_BACK, hour(2))));
        assertThat(course.stateAt(hour(2), WINDOW)).isEqualTo(State.READY);
        assertThat(course.facts().started()).isNull();
        assertThat(course.changes(hour(2), WINDOW)).allMatch(Change::isAllowed).hasSize(3);
    }

    @Example
    void aFactThatTheTableForbidsCountsAndIsMarked() {
        Course course = new Course(
                STEP, hour(-9), null, null, List.of(move(Fact.STARTED, hour(1)), move(Fact.STARTED, hour(2))));
        assertThat(course.stateAt(hour(2), WINDOW)).isEqualTo(State.OPEN);
        assertThat(course.changes(hour(2), WINDOW))
                .extracting(Change::from, Change::fact, Change::isAllowed)
                .containsExactly(tuple(State.PLANNED, Fact.STARTED, false), tuple(State.OPEN, Fact.STARTED, false));
    }

    @Property(seed = "20211030")
    void replayedFactByFactACourseEndsInItsState(@ForAll("courses") Course course, @ForAll("instants") Instant now) {
        Course known = until(course, now);
        List<Change> changes = known.changes(now, WINDOW);
        State last = changes.isEmpty()
                ? State.PLANNED
                : changes.get(changes.size() - 1).to();
        assertThat(last).isEqualTo(known.stateAt(now, WINDOW));
    }

    @Property(seed = "20211030")
    void timeAloneBringsAboutAllowedMovesOnlyAndOnlyAtTheStartAndAWindowBefore(@ForAll("courses") Course course) {
        Course untouched = new Course(STEP, course.phaseStarted(), course.prerequisites(), course.start(), List.of());
        State before = untouched.stateAt(hour(-40), WINDOW);
        for (Instant now = hour(-40); now.isBefore(hour(40)); now = now.plus(Duration.ofMinutes(30))) {
            State state = untouched.stateAt(now, WINDOW);
            if (state != before) {
                Instant start = untouched.start();
                assertThat(now).isIn(start, start.minus(WINDOW));
                Fact fact = now.equals(start) ? Fact.START_REACHED : Fact.WINDOW_REACHED;
                assertThat(Moves.allow(before, fact, state)).isTrue();
                before = state;
            }
        }
    }

    @Property(seed = "20211030")
    void whatFollowsFromPhasePrerequisitesAndClockIsNeverForbidden(@ForAll("courses") Course course) {
        assertThat(course.changes(hour(40), WINDOW))
                .filteredOn(change -> !change.fact().isDoneByPerson())
                .allMatch(Change::isAllowed);
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.integers().between(-30, 30).map(CourseTest::hour);
    }

    @Provide
    Arbitrary<Course> courses() {
        Arbitrary<Move> moves = Combinators.combine(
                        Arbitraries.of(Fact.STARTED, Fact.HANDED_BACK, Fact.TERMINATED, Fact.SKIPPED), instants())
                .as(CourseTest::move);
        Arbitrary<Fulfilled> fulfilled = Arbitraries.oneOf(
                instants().map(at -> new Fulfilled(LAST, at)), Arbitraries.just(Fulfilled.FROM_THE_BEGINNING));
        return Combinators.combine(
                        instants().injectNull(0.2),
                        fulfilled.injectNull(0.3),
                        instants().injectNull(0.2),
                        moves.list().ofMaxSize(4))
                .as(CourseTest::course);
    }

    private static Course course(
            @Nullable Instant phase, @Nullable Fulfilled fulfilled, @Nullable Instant start, List<Move> moves) {
        List<Move> ordered = new ArrayList<>(moves);
        ordered.sort(Comparator.comparing(Move::at));
        return new Course(STEP, phase, fulfilled, start, ordered);
    }

    /** The course as it is known at {@code now}: nothing of it lies in the future. */
    private static Course until(Course course, Instant now) {
        Instant phase = course.phaseStarted();
        Fulfilled fulfilled = course.prerequisites();
        return new Course(
                STEP,
                phase != null && phase.isAfter(now) ? null : phase,
                fulfilled != null && fulfilled.at().isAfter(now) ? null : fulfilled,
                course.start(),
                course.moves().stream().filter(move -> !move.at().isAfter(now)).toList());
    }

    private static Move move(Fact fact, Instant at) {
        return new Move(STEP, fact, at, "anne@example.be", "", "");
    }

    private static Instant hour(int hours) {
        return NOON.plus(Duration.ofHours(hours));
    }
}
