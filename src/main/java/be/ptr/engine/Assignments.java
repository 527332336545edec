package be.ptr.engine;

import be.ptr.engine.decisions.Handover;
import be.ptr.plan.StepId;
import be.ptr.progress.Fact;
import be.ptr.progress.Move;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;

/** Reads from the log of a step's assignees when it was started and handed back, and which change was a transfer. */
final class Assignments {
    private static final String ADDED = "add";
    /** Two lines of one deed may have two times; two deeds of one person are further apart. */
    private static final Duration ONE_DEED = Duration.ofMillis(20);

    private final StepId step;
    private final List<HistoricIdentityLinkLog> rest;
    private final List<Passage> passages = new ArrayList<>();

    /** @param handovers of the step, oldest first */
    Assignments(StepId step, List<HistoricIdentityLinkLog> log, List<Handover> handovers) {
        this.step = step;
        this.rest = new ArrayList<>(log);
        this.rest.sort(Comparator.comparing(Assignments::at));
        handovers.forEach(this::add);
        takeOver();
        rest.forEach(line -> passages.add(passage(line)));
        passages.sort(Comparator.comparing(Passage::at));
    }

    /** Oldest first, in a list that may be added to. */
    List<Move> moves() {
        List<Move> moves = new ArrayList<>();
        for (Passage passage : Passages.inOrder(passages)) {
            Handover handover = passage.handover();
            if (handover != null) {
                moves.add(transfer(handover));
            } else if (passage.from().equals(Passage.NOBODY)) {
                moves.add(new Move(step, Fact.STARTED, passage.at(), passage.to(), "", ""));
            } else if (passage.to().equals(Passage.NOBODY)) {
                moves.add(new Move(step, Fact.HANDED_BACK, passage.at(), passage.by(), "", ""));
            }
        }
        return moves;
    }

    private Move transfer(Handover handover) {
        return new Move(
                step,
                Fact.TRANSFERRED,
                handover.instant(),
                handover.by(),
                handover.message(),
                handover.to(),
                handover.leaver(),
                handover.assignees());
    }

    /** A transfer that passes an Open step on is two lines of the log, which nobody brought about as far as the engine knows. */
    private void add(Handover handover) {
        if (!handover.passesOn()) {
            passages.add(Passage.of(handover, handover.instant()));
            return;
        }
        Predicate<HistoricIdentityLinkLog> ofIt =
                line -> line.getAssignerId() == null && !at(line).isBefore(handover.instant());
        Optional<HistoricIdentityLinkLog> taken =
                first(ofIt.and(line -> !isGift(line) && line.getUserId().equals(handover.holder())));
        Optional<HistoricIdentityLinkLog> given =
                first(ofIt.and(line -> isGift(line) && line.getUserId().equals(handover.to())));
        taken.ifPresent(rest::remove);
        given.ifPresent(rest::remove);
        passages.add(Passage.of(handover, taken.map(Assignments::at).orElseGet(handover::instant)));
    }

    /** A lead who closes for somebody gets the step at once: that is neither handing back nor starting. */
    private void takeOver() {
        for (HistoricIdentityLinkLog taken : List.copyOf(rest)) {
            String by = by(taken);
            if (isGift(taken) || by.equals(taken.getUserId())) {
                continue;
            }
            first(line -> isGift(line) && line.getUserId().equals(by) && isOneDeed(taken, line))
                    .ifPresent(given -> {
                        rest.remove(taken);
                        rest.remove(given);
                        passages.add(new Passage(at(taken), taken.getUserId(), by, by, null));
                    });
        }
    }

    private static boolean isOneDeed(HistoricIdentityLinkLog taken, HistoricIdentityLinkLog given) {
        return !at(given).isBefore(at(taken)) && at(given).isBefore(at(taken).plus(ONE_DEED));
    }

    private static Passage passage(HistoricIdentityLinkLog line) {
        return isGift(line)
                ? new Passage(at(line), Passage.NOBODY, line.getUserId(), by(line), null)
                : new Passage(at(line), line.getUserId(), Passage.NOBODY, by(line), null);
    }

    private Optional<HistoricIdentityLinkLog> first(Predicate<HistoricIdentityLinkLog> wanted) {
        return rest.stream().filter(wanted).findFirst();
    }

    private static boolean isGift(HistoricIdentityLinkLog line) {
        return ADDED.equals(line.getOperationType());
    }

    private static String by(HistoricIdentityLinkLog line) {
        return line.getAssignerId() == null ? line.getUserId() : line.getAssignerId();
    }

    private static Instant at(HistoricIdentityLinkLog line) {
        return line.getTime().toInstant();
    }
}
