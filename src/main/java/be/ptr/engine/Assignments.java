package be.ptr.engine;

import be.ptr.engine.decisions.Handover;
import be.ptr.plan.StepId;
import be.ptr.progress.Fact;
import be.ptr.progress.Move;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.jspecify.annotations.Nullable;

/**
 * Reads from the log of a step's assignees when it was started and handed back, and which change was a transfer.
 *
 * <p>The log has no order within one instant. But there is one assignee at a time: whoever has the task gives it up
 * before another one gets it, and of several who get it in one instant, the one who keeps it is the last.
 */
final class Assignments {
    private static final String ADDED = "add";

    private final StepId step;
    private final List<HistoricIdentityLinkLog> rest;
    private final Deque<Handover> handovers;
    private final List<Move> moves = new ArrayList<>();

    /** @param handovers of the step, oldest first */
    Assignments(StepId step, List<HistoricIdentityLinkLog> log, List<Handover> handovers) {
        this.step = step;
        this.handovers = new ArrayDeque<>(handovers);
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
        handovers.forEach(this::add);
        return moves;
    }

    private String given(HistoricIdentityLinkLog entry) {
        while (!handovers.isEmpty()
                && !handovers.peek().wasOpen()
                && !handovers.peek().instant().isAfter(at(entry))) {
            add(handovers.remove());
        }
        add(Fact.STARTED, entry, entry.getUserId());
        return entry.getUserId();
    }

    /** Whoever handed an Open step on did not hand it back. */
    private @Nullable String takenBack(HistoricIdentityLinkLog entry) {
        Handover next = handovers.peek();
        if (next != null && next.wasOpen() && next.holder().equals(entry.getUserId())) {
            Optional<HistoricIdentityLinkLog> gift = rest.stream()
                    .filter(later -> isGift(later) && later.getUserId().equals(next.to()))
                    .findFirst();
            if (gift.isPresent() && !next.instant().isAfter(at(entry))) {
                rest.remove(gift.get());
                add(handovers.remove());
                return next.to();
            }
        }
        return handedBack(entry);
    }

    /** A lead who closes for somebody gets the task in the same instant: that is no handing back. */
    private @Nullable String handedBack(HistoricIdentityLinkLog entry) {
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
                        ? first(this::isForTheNextHandover)
                                .or(() -> first(entry -> isGift(entry) && isTakenBackAtOnce(entry)))
                                .or(() -> first(Assignments::isGift))
                        : first(entry -> !isGift(entry) && entry.getUserId().equals(holder)))
                .orElse(rest.get(0));
        rest.remove(next);
        return next;
    }

    /** Whoever hands the step on at that instant has got it before. */
    private boolean isForTheNextHandover(HistoricIdentityLinkLog gift) {
        Handover next = handovers.stream().filter(Handover::wasOpen).findFirst().orElse(null);
        return next != null
                && isGift(gift)
                && next.holder().equals(gift.getUserId())
                && !next.instant().isAfter(at(gift));
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
        moves.add(new Move(step, fact, at(entry), by, "", ""));
    }

    private void add(Handover handover) {
        moves.add(
                new Move(step, Fact.TRANSFERRED, handover.instant(), handover.by(), handover.message(), handover.to()));
    }
}
