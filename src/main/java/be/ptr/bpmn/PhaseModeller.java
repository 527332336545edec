package be.ptr.bpmn;

import be.ptr.plan.Phase;
import be.ptr.plan.Plan;
import java.time.Duration;
import java.util.List;

/** Draws a phase of a plan as a BPMN process; the same plan gives the same text. */
public final class PhaseModeller {
    private final Duration lockedWindow;

    /** {@code lockedWindow} says how long before its start a step with open prerequisites becomes Locked. */
    public PhaseModeller(Duration lockedWindow) {
        this.lockedWindow = lockedWindow;
    }

    /** One model for each phase that has steps, in the order of the phases. */
    public List<PhaseModel> models(Plan plan) {
        return plan.phasesWithSteps().stream().map(phase -> model(plan, phase)).toList();
    }

    /** The model of {@code phase}, which must have steps. */
    public PhaseModel model(Plan plan, Phase phase) {
        Outline outline = Outline.of(plan, phase, lockedWindow);
        if (outline.steps().isEmpty()) {
            throw new IllegalArgumentException("no steps in phase \"" + phase.code() + "\"");
        }
        List<Group> groups = new Grouping(outline).groups();
        Flows flows = Flows.of(outline, groups);
        Drawing drawing = Layout.of(groups, flows);
        return new PhaseModel(
                phase.code(),
                ProcessNames.processKey(plan.run(), phase.code()),
                ProcessNames.resource(phase.code()),
                new ModelWriter(plan, phase, outline).write(groups, flows, drawing));
    }
}
