package be.ptr.engine;

import be.ptr.engine.decisions.Decisions;
import be.ptr.engine.decisions.Waiver;
import be.ptr.plan.StepId;
import be.ptr.progress.Fact;
import be.ptr.progress.Move;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.jspecify.annotations.Nullable;

/** Gathers what the history holds about one step, over all its tasks. */
final class StepMoves {
    private static final String COMPLETED = "completed";

    private final StepId step;
    private final Decisions decisions;
    private final List<HistoricIdentityLinkLog> log = new ArrayList<>();
    private @Nullable Move end;

    StepMoves(StepId step, Decisions decisions) {
        this.step = step;
        this.decisions = decisions;
    }

    void add(HistoricTaskInstance task, List<HistoricIdentityLinkLog> assignments) {
        log.addAll(assignments);
        if (COMPLETED.equals(task.getDeleteReason())) {
            end = end(task);
        }
    }

    /** In their order. */
    List<Move> moves() {
        List<Move> moves = new Assignments(step, log, decisions.handovers()).moves();
        Waiver waiver = decisions.waiver();
        if (waiver != null && waiver.ahead()) {
            moves.add(new Move(step, Fact.WAIVED, waiver.instant(), waiver.by(), waiver.reason(), ""));
        }
        if (end != null) {
            moves.add(end);
        }
        return moves;
    }

    private Move end(HistoricTaskInstance task) {
        Waiver waiver = decisions.waiver();
        if (waiver != null) {
            return new Move(step, Fact.SKIPPED, task.getEndTime().toInstant(), waiver.by(), waiver.reason(), "");
        }
        String by = task.getAssignee() == null ? "" : task.getAssignee();
        return new Move(step, Fact.TERMINATED, task.getEndTime().toInstant(), by, "", "");
    }
}
