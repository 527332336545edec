package be.ptr.progress;

import be.ptr.plan.Plan;

/** Where the facts about a run come from. */
@FunctionalInterface
public interface FactSource {
    /** Everything committed so far about the run of {@code plan}, also what happened under its earlier versions. */
    RunFacts facts(Plan plan);
}
