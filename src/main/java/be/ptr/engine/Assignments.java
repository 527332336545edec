package be.ptr.engine;

import be.ptr.plan.StepId;
import be.ptr.progress.Fact;
import be.ptr.progress.Move;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.jspecify.annotations.Nullable;

/**
 * Reads from the log of a task's assignees when the step was started and handed back.
 *
 * <p>The log has no order within one instant. But there is one assignee at a time: whoever has the task gives it up
 * before another one gets it, and of several who get it in one instant, the one who keeps it is the last.
 */
final class Assignments {
    private static final String ADDED = "add";

    private final StepId step;
    private final List<HistoricIdentityLinkLog> rest;
    private final List<Move> moves = new ArrayList<>();

    Assignments(StepId step, List<HistoricIdentityLinkLog> log) {
        this.step = step;
        this.rest = new ArrayList<>(log);
        this.rest.sort(Comparator.comparing(Assignments::at));
    }

    /** Oldest first, in a list that may be added to. */
    List<Move> moves() {
        String holder = null;
        while (!rest.isEmpty()) {
            HistoricIdentityLinkLog entry = takeNext(holder);
            holder = isGift(entry) ? given(entry) : takenBack(entry);
        }
        return moves;
    }

    private String given(HistoricIdentityLinkLog entry) {
        add(Fact.STARTED, entry, entry.getUserId());
        return entry.getUserId();
    }

    /** A lead who closes for somebody gets the task in the same instant: that is no handing back. */
    private @Nullable String takenBack(HistoricIdentityLinkLog entry) {
        String by = entry.getAssignerId() == null ? entry.getUserId() : entry.getAssignerId();
        Optional<HistoricIdentityLinkLog> successor =
                first(next -> isGift(next) && next.getUserId().equals(by));
        if (successor.isPresent()
                && !by.equals(entry.getUserId())
                && at(successor.get()).equals(at(entry))) {
            rest.remove(successor.get());
            return by;
        }
        add(Fact.HANDED_BACK, entry, by);
        return null;
    }

    private HistoricIdentityLinkLog takeNext(@Nullable String holder) {
        HistoricIdentityLinkLog next = (holder == null
                        ? first(entry -> isGift(entry) && isTakenBackAtOnce(entry))
                                .or(() -> first(Assignments::isGift))
                        : first(entry -> !isGift(entry) && entry.getUserId().equals(holder)))
                .orElse(rest.get(0));
        rest.remove(next);
        return next;
    }

    private boolean isTakenBackAtOnce(HistoricIdentityLinkLog gift) {
        return first(entry -> !isGift(entry) && entry.getUserId().equals(gift.getUserId()))
                .isPresent();
    }

    /** The first one of those at the earliest instant left. */
    private Optional<HistoricIdentityLinkLog> first(Predicate<HistoricIdentityLinkLog> wanted) {
        return rest.stream()
                .takeWhile(entry -> at(entry).equals(at(rest.get(0))))
                .filter(wanted)
                .findFirst();
    }

    private static boolean isGift(HistoricIdentityLinkLog entry) {
        return ADDED.equals(entry.getOperationType());
    }

    private static Instant at(HistoricIdentityLinkLog entry) {
        return entry.getTime().toInstant();
    }

    private void add(Fact fact, HistoricIdentityLinkLog entry, String by) {
        moves.add(new Move(step, fact, at(entry), by, ""));
    }
}
