package be.ptr.engine;

import be.ptr.engine.internals.EngineTransaction;
import be.ptr.engine.internals.FactsOfTransaction;
import be.ptr.facts.Decisions;
import be.ptr.facts.LoggedFact;
import be.ptr.plan.DryRun;
import be.ptr.plan.Step;
import be.ptr.plan.StepId;
import be.ptr.progress.LoggedFacts;
import be.ptr.progress.RunFacts;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;

/**
 * The log of facts as a transaction of the engine sees it: what was committed, and what this transaction itself has added.
 * Each call is part of the transaction that is under way, or one of its own.
 */
public final class RunLog {
    private final EngineTransaction transaction;

    public RunLog(ProcessEngine engine) {
        this.transaction = new EngineTransaction(engine);
    }

    /** Everything about the steps and phases of {@code run}. */
    public RunFacts facts(DryRun run) {
        return LoggedFacts.of(run, all(run));
    }

    /** What decides where one step stands: what happened to it, to its prerequisites, and to the phases of the run. */
    RunFacts facts(DryRun run, Step step) {
        Set<StepId> steps = new HashSet<>(step.prerequisites());
        steps.add(step.id());
        return facts(run, steps);
    }

    /** What happened to some steps, at least one, and to the phases of the run. */
    RunFacts facts(DryRun run, Set<StepId> steps) {
        return transaction.run(
                () -> LoggedFacts.of(run, FactsOfTransaction.current().about(run, steps)));
    }

    /** What was decided about a step apart from starting and closing it. */
    Decisions decisions(DryRun run, StepId step) {
        return transaction.run(() -> Decisions.of(FactsOfTransaction.current().about(run, Set.of(step))));
    }

    /** Everything about {@code run}, in its order. */
    List<LoggedFact> all(DryRun run) {
        return transaction.run(() -> FactsOfTransaction.current().of(run));
    }

    /** Adds a fact about a step, unless the log says the same already. */
    public void addOnce(LoggedFact fact) {
        StepId step = Objects.requireNonNull(fact.step(), "about a step");
        transaction.run(() -> {
            FactsOfTransaction facts = FactsOfTransaction.current();
            if (facts.about(fact.run(), Set.of(step)).stream().noneMatch(fact::saysTheSameAs)) {
                facts.add(fact);
            }
            return true;
        });
    }

    /** Adds a fact that no event of the engine brings about. */
    public void add(LoggedFact fact) {
        transaction.run(() -> {
            FactsOfTransaction.current().add(fact);
            return true;
        });
    }
}
