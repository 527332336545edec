package be.ptr.bpmn;

import be.ptr.plan.Phase;
import be.ptr.plan.Plan;
import java.time.Duration;
import java.util.List;

/** The passes of {@link PhaseModeller} one by one, for whoever wants to know what each of them costs. */
public final class ModelPasses {
    private final Plan plan;
    private final Phase phase;
    private final Outline outline;
    private final List<Group> groups;
    private final Flows flows;

    /** Carries out the passes before the layout. */
    public ModelPasses(Plan plan, Phase phase, Duration lockedWindow) {
        this.plan = plan;
        this.phase = phase;
        this.outline = Outline.of(plan, phase, lockedWindow);
        this.groups = new Grouping(outline).groups();
        this.flows = Flows.of(outline, groups);
    }

    /** Finds a place for everything. */
    public Placed layout() {
        return new Placed(Layout.of(groups, flows));
    }

    /** A phase with everything in its place. */
    public final class Placed {
        private final Drawing drawing;

        private Placed(Drawing drawing) {
            this.drawing = drawing;
        }

        /** The text of the model. */
        public String write() {
            return new ModelWriter(plan, phase, outline).write(groups, flows, drawing);
        }
    }
}
