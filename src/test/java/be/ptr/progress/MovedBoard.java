package be.ptr.progress;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.facts.LoggedFact;
import be.ptr.plan.Plan;
import be.ptr.plan.StepId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A board that is moved on by facts and by the clock, to be compared with one that is built anew. */
public final class MovedBoard {
    private final Plan plan;
    private final Duration window;
    private Board board;

    /** The board of a run to which nothing has happened at {@code now}. */
    public MovedBoard(Plan plan, Duration window, Instant now) {
        this.plan = plan;
        this.window = window;
        this.board = Board.of(plan, List.of(), window, now);
    }

    /** Moves it on, and says where every step stands. */
    public Map<StepId, State> after(List<LoggedFact> facts, Instant now) {
        board = facts.isEmpty() ? board.at(now) : board.after(facts, now);
        Map<StepId, State> states = new LinkedHashMap<>();
        board.progress().steps().forEach(one -> states.put(one.step().id(), one.state()));
        return states;
    }

    /** Where the run stands on it. */
    public RunProgress progress() {
        return board.progress();
    }

    /**
     * Compares it with a board of the same facts that is built anew.
     *
     * @param facts everything that the log says
     */
    public void isTheOneBuiltAnew(List<LoggedFact> facts) {
        Board anew = Board.of(plan, facts, window, board.progress().at());
        assertThat(board.sequence()).isEqualTo(anew.sequence());
        assertThat(board.progress().steps()).isEqualTo(anew.progress().steps());
        assertThat(board.progress().phases()).isEqualTo(anew.progress().phases());
        assertThat(board.progress().tally()).isEqualTo(anew.progress().tally());
        assertThat(board.changes()).isEqualTo(anew.changes());
        assertThat(board.others()).isEqualTo(anew.others());
        assertThat(board.forbidden()).isEqualTo(anew.forbidden());
    }
}
