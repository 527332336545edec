package be.ptr.progress;

import be.ptr.catalogue.Catalogue;
import be.ptr.catalogue.Run;
import be.ptr.facts.FactLog;
import be.ptr.facts.LoggedFact;
import be.ptr.plan.DryRun;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The boards of this node, one for each run that somebody asked for: moved on right after every commit of this node, and by
 * following the log for what other nodes commit. Safe for any thread.
 */
public final class Boards {
    /** After this time without a question a board of which nothing is left to do leaves the memory. */
    private static final Duration MEMORY = Duration.ofMinutes(15);

    private final Catalogue catalogue;
    private final FactLog log;
    private final Irregularities irregularities;
    private final Clock clock;
    private final Duration window;
    private final Map<DryRun, HeldBoard> held = new ConcurrentHashMap<>();
    private volatile @Nullable List<DryRun> runs;

    /** @param window how long before its start a step with open prerequisites is Locked */
    public Boards(Catalogue catalogue, FactLog log, Irregularities irregularities, Clock clock, Duration window) {
        this.catalogue = catalogue;
        this.log = log;
        this.irregularities = irregularities;
        this.clock = clock;
        this.window = window;
    }

    /**
     * The names of all runs, in their order: as this node brought them, and as the catalogue had them some seconds ago, for
     * every page asks.
     */
    public List<DryRun> runs() {
        List<DryRun> known = runs;
        return known == null ? readRuns() : known;
    }

    private List<DryRun> readRuns() {
        List<DryRun> read = catalogue.runs().stream().map(Run::name).toList();
        runs = read;
        return read;
    }

    /** Where the steps of {@code run} stand now; nothing when there is no such run. */
    public Optional<RunProgress> read(DryRun run) {
        return board(run).map(Board::progress);
    }

    /** The board of {@code run} as it is now; nothing when there is no such run. */
    Optional<Board> board(DryRun run) {
        HeldBoard known = held.get(run);
        return known != null
                ? Optional.of(known.at(clock.instant()))
                : catalogue.run(run).map(current -> held(current).at(clock.instant()));
    }

    private HeldBoard held(Run run) {
        return held.computeIfAbsent(run.name(), name -> fresh(run));
    }

    private HeldBoard fresh(Run run) {
        List<LoggedFact> facts = log.after(0, run.name());
        Board board = Board.of(catalogue.plan(run.current()), facts, window, clock.instant());
        irregularities.replace(run.name(), board.forbidden());
        return new HeldBoard(run.current(), board);
    }

    /**
     * Moves the board on by facts that were just committed. Those that were committed before and have not been told yet are
     * read from the log.
     *
     * @param facts of one run, in their order
     */
    public void committed(List<LoggedFact> facts) {
        DryRun run = facts.get(0).run();
        // Whoever builds the board at this moment is waited for, and may have read the log too early.
        held.computeIfPresent(run, (name, board) -> {
            moveOn(board, facts);
            return board;
        });
    }

    private void moveOn(HeldBoard board, List<LoggedFact> facts) {
        Instant now = clock.instant();
        board.moveOn(facts, sequence -> log.after(sequence, facts.get(0).run()), now)
                .ifPresent(moved -> irregularities.replace(moved.plan().run(), moved.forbidden()));
    }

    /** The runs whose boards are in memory. */
    Set<DryRun> heldRuns() {
        return Set.copyOf(held.keySet());
    }

    /** Brings every board up to what any node has committed. */
    public void follow() {
        if (held.isEmpty()) {
            return;
        }
        log.counts().forEach((run, count) -> {
            HeldBoard board = held.get(run);
            long known = board == null ? Long.MAX_VALUE : board.sequence();
            if (board != null && known < count) {
                moveOn(board, log.after(known, run));
            }
        });
    }

    /**
     * Follows the catalogue: the board of a run that has another plan now is built anew. Boards that nobody needs leave the
     * memory.
     */
    public void tidy() {
        readRuns();
        held.keySet().forEach(this::replan);
        Instant idle = clock.instant().minus(MEMORY);
        held.values().removeIf(board -> board.isIdleSince(idle));
    }

    /** The same for one run, at once. */
    public void replan(DryRun run) {
        Optional<Run> current = catalogue.run(run);
        if (current.isPresent() != runs().contains(run)) {
            readRuns();
        }
        held.computeIfPresent(run, (name, board) -> {
            if (current.isEmpty()) {
                return null;
            }
            return board.isOf(current.get().current()) ? board : fresh(current.get());
        });
    }
}
