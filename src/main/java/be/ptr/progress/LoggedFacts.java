package be.ptr.progress;

import be.ptr.facts.FactDetails;
import be.ptr.facts.FactKind;
import be.ptr.facts.Handover;
import be.ptr.facts.LoggedFact;
import be.ptr.facts.Waiver;
import be.ptr.plan.DryRun;
import be.ptr.plan.StepId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the log says about the steps of a run. */
public final class LoggedFacts {
    private LoggedFacts() {}

    /**
     * What facts mean for steps and phases.
     *
     * @param facts of {@code run}, in their order; those that change no step are left out
     */
    public static RunFacts of(DryRun run, List<LoggedFact> facts) {
        Map<String, Instant> phases = new HashMap<>();
        List<Move> moves = new ArrayList<>();
        for (LoggedFact fact : facts) {
            if (fact.kind() == FactKind.PHASE_STARTED) {
                phases.putIfAbsent(fact.details(FactDetails.OfPhase.class).phase(), fact.at());
            }
            Move move = moveOf(fact);
            if (move != null) {
                moves.add(move);
            }
        }
        return new RunFacts(run, phases, moves);
    }

    /** What a person did to a step; null for any other fact. */
    static @Nullable Move moveOf(LoggedFact fact) {
        StepId step = fact.step();
        if (step == null) {
            return null;
        }
        return switch (fact.kind()) {
            case STARTED -> new Move(step, Fact.STARTED, fact.at(), fact.person(), "", "");
            case HANDED_BACK -> new Move(step, Fact.HANDED_BACK, fact.at(), fact.person(), "", "");
            case TERMINATED -> new Move(step, Fact.TERMINATED, fact.at(), fact.person(), "", "");
            case WAIVED -> {
                Waiver waiver = fact.details(Waiver.class);
                // One that nothing but its date held has ended before anybody looks.
                yield waiver.ahead()
                        ? new Move(step, Fact.WAIVED, fact.at(), fact.person(), waiver.reason(), "")
                        : null;
            }
            case SKIPPED ->
                new Move(
                        step,
                        Fact.SKIPPED,
                        fact.at(),
                        fact.person(),
                        fact.details(Waiver.class).reason(),
                        "");
            case TRANSFERRED -> {
                Handover handover = fact.details(Handover.class);
                yield new Move(
                        step,
                        Fact.TRANSFERRED,
                        fact.at(),
                        fact.person(),
                        handover.message(),
                        handover.to(),
                        handover.leaver(),
                        handover.assignees());
            }
            default -> null;
        };
    }
}
