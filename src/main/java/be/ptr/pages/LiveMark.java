package be.ptr.pages;

import be.ptr.configuration.PlanSettings;
import be.ptr.configuration.Settings;
import be.ptr.plan.DryRun;
import be.ptr.plan.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets every template tell the real execution from rehearsals. */
@Component
public final class LiveMark {
    private final PlanSettings plan;

    LiveMark(Settings settings) {
        this.plan = settings.plan();
    }

    /** Whether the name of the run is the word itself, which is then not said twice. */
    public boolean isSaidBy(String run, String word) {
        return run.equalsIgnoreCase(word);
    }

    /** Whether the run of this name is the real one; false for no run. */
    public boolean on(@Nullable String run) {
        return run != null && StepId.isValid(run) && plan.isLive(new DryRun(run));
    }
}
