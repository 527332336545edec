package be.ptr.progress;

import static be.ptr.progress.Fact.HANDED_BACK;
import static be.ptr.progress.Fact.PHASE_STARTED;
import static be.ptr.progress.Fact.PREREQUISITES_DONE;
import static be.ptr.progress.Fact.SKIPPED;
import static be.ptr.progress.Fact.STARTED;
import static be.ptr.progress.Fact.START_REACHED;
import static be.ptr.progress.Fact.TRANSFERRED;
import static be.ptr.progress.Fact.WAIVED;
import static be.ptr.progress.Fact.WINDOW_REACHED;
import static be.ptr.progress.State.IDLE;
import static be.ptr.progress.State.LOCKED;
import static be.ptr.progress.State.OPEN;
import static be.ptr.progress.State.OVERDUE;
import static be.ptr.progress.State.PLANNED;
import static be.ptr.progress.State.READY;
import static be.ptr.progress.State.TERMINATED;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The table of allowed moves: from which state a fact may lead to which. */
public final class Moves {
    private static final Map<State, Map<Fact, Set<State>>> TABLE = Map.of(
            PLANNED,
                    Map.of(
                            PHASE_STARTED, EnumSet.of(LOCKED, OVERDUE, IDLE, READY),
                            PREREQUISITES_DONE, EnumSet.of(IDLE, READY),
                            WINDOW_REACHED, EnumSet.of(LOCKED),
                            START_REACHED, EnumSet.of(OVERDUE), // with a window of zero
                            TRANSFERRED, EnumSet.of(PLANNED),
                            WAIVED, EnumSet.of(PLANNED),
                            SKIPPED, EnumSet.of(TERMINATED)),
            LOCKED,
                    Map.of(
                            PREREQUISITES_DONE, EnumSet.of(IDLE, READY), // READY at the start itself
                            START_REACHED, EnumSet.of(OVERDUE),
                            TRANSFERRED, EnumSet.of(LOCKED),
                            WAIVED, EnumSet.of(LOCKED),
                            SKIPPED, EnumSet.of(TERMINATED)),
            OVERDUE,
                    Map.of(
                            PREREQUISITES_DONE, EnumSet.of(READY),
                            TRANSFERRED, EnumSet.of(OVERDUE),
                            WAIVED, EnumSet.of(OVERDUE),
                            SKIPPED, EnumSet.of(TERMINATED)),
            IDLE,
                    Map.of(
                            START_REACHED, EnumSet.of(READY),
                            TRANSFERRED, EnumSet.of(IDLE),
                            WAIVED, EnumSet.of(IDLE), // its prerequisites ended at that moment
                            SKIPPED, EnumSet.of(TERMINATED)),
            READY,
                    Map.of(
                            STARTED, EnumSet.of(OPEN),
                            TRANSFERRED, EnumSet.of(READY),
                            WAIVED, EnumSet.of(READY),
                            SKIPPED, EnumSet.of(TERMINATED)),
            OPEN,
                    Map.of(
                            HANDED_BACK,
                            EnumSet.of(READY),
                            TRANSFERRED,
                            EnumSet.of(OPEN),
                            Fact.TERMINATED,
                            EnumSet.of(TERMINATED),
                            SKIPPED,
                            EnumSet.of(TERMINATED)),
            TERMINATED, Map.of());

    private Moves() {}

    /**
     * Whether {@code fact} may lead from {@code from} to {@code to}. What no person does may also change nothing: the
     * start of a step that is Open passes unnoticed.
     */
    public static boolean allow(State from, Fact fact, State to) {
        return (from == to && !fact.isDoneByPerson()) || to(from, fact).contains(to);
    }

    /** Whether a person may do this to a step in the state {@code from}. */
    public static boolean allow(State from, Fact fact) {
        return !to(from, fact).isEmpty();
    }

    private static Set<State> to(State from, Fact fact) {
        return TABLE.getOrDefault(from, Map.of()).getOrDefault(fact, Set.of());
    }
}
