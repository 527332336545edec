package be.ptr.progress;

import be.ptr.catalogue.PlanVersionId;
import be.ptr.facts.LoggedFact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/** The latest board of one run; safe for any thread. */
final class HeldBoard {
    private final PlanVersionId version;
    private volatile Board board;
    private volatile Instant asked;

    /** @param version the plan that the board shows */
    HeldBoard(PlanVersionId version, Board board) {
        this.version = version;
        this.board = board;
        this.asked = board.progress().at();
    }

    boolean isOf(PlanVersionId current) {
        return version.equals(current);
    }

    long sequence() {
        return board.sequence();
    }

    /** The board at {@code now}; a clock that was set back does not set it back. */
    Board at(Instant now) {
        asked = now;
        Board known = board;
        if (!known.isOver(now)) {
            return known.at(now);
        }
        synchronized (this) {
            board = board.at(now);
            return board;
        }
    }

    /**
     * Moves it on; facts that it knows already change nothing.
     *
     * @param facts in their order
     * @param missing reads every fact after the one with a number
     * @return the board that it has become; nothing when it stayed
     */
    synchronized Optional<Board> moveOn(List<LoggedFact> facts, LongFunction<List<LoggedFact>> missing, Instant now) {
        long known = board.sequence();
        boolean gap = !facts.isEmpty() && facts.get(0).sequence() > known + 1;
        List<LoggedFact> fresh = gap
                ? missing.apply(known)
                : facts.stream().filter(fact -> fact.sequence() > known).toList();
        if (fresh.isEmpty()) {
            return Optional.empty();
        }
        board = board.after(fresh, now);
        return Optional.of(board);
    }

    /** Whether nobody has asked since {@code instant}, and every step of every phase that began has ended. */
    boolean isIdleSince(Instant instant) {
        return asked.isBefore(instant) && board.isFinished();
    }
}
