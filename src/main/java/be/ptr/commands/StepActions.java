package be.ptr.commands;

import be.ptr.catalogue.Catalogue;
import be.ptr.engine.StepCommands;
import be.ptr.plan.DryRun;
import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import be.ptr.plan.StepId;
import be.ptr.progress.Actor;
import be.ptr.progress.Outcome;
import be.ptr.progress.Projector;
import java.time.Duration;
import org.springframework.stereotype.Service;

/** What people do to the steps of a run. Ids of steps are compared without case. */
@Service
public final class StepActions {
    /** So long a person waits for the list to show what was just done; the deed itself is committed before. */
    private static final Duration SHOWN = Duration.ofSeconds(5);

    private final Catalogue catalogue;
    private final StepCommands commands;
    private final Projector projector;

    StepActions(Catalogue catalogue, StepCommands commands, Projector projector) {
        this.catalogue = catalogue;
        this.commands = commands;
        this.projector = projector;
    }

    /**
     * Makes a Ready step Open.
     *
     * @throws UnknownRun when there is no such run
     * @throws UnknownStep when the run has no such step
     */
    public Outcome start(DryRun run, String step, Actor actor) {
        return carriedOut(run, step, (plan, found) -> commands.start(plan, found, actor));
    }

    /** Makes an Open step Terminated; throws as {@link #start} does. */
    public Outcome close(DryRun run, String step, Actor actor) {
        return carriedOut(run, step, (plan, found) -> commands.close(plan, found, actor));
    }

    /** Something to do to a step of a plan. */
    @FunctionalInterface
    private interface Deed {
        Outcome on(Plan plan, Step step);
    }

    private Outcome carriedOut(DryRun run, String id, Deed deed) {
        Plan plan = catalogue.current(run).orElseThrow(() -> new UnknownRun(run.name()));
        String key = StepId.keyOf(id);
        Step step = plan.steps().stream()
                .filter(candidate -> candidate.id().key().equals(key))
                .findFirst()
                .orElseThrow(() -> new UnknownStep(run.name(), id));
        Outcome outcome = deed.on(plan, step);
        projector.settled(run, SHOWN);
        return outcome;
    }
}
