package be.ptr.bpmn;

import be.ptr.plan.StepId;
import java.util.Optional;

/** What stands in a process for one step, and how its element is called: a prefix and the encoded id of the step. */
public enum Part {
    /** Parallel gateway where the prerequisites meet. */
    JOIN("join_"),
    /** Timer that waits for the start. */
    START("start_"),
    /** The user task. */
    TASK("step_"),
    /** Signal for the phases that wait for the step. */
    DONE("done_"),
    /** Parallel gateway towards the steps that wait for it. */
    FORK("fork_"),
    /** End of a step that nothing in its phase waits for. */
    END("end_"),
    /** Signal of a step of another phase. */
    WAIT("wait_"),
    /** Parallel gateway from that signal to the steps that wait for it. */
    SPLIT("split_");

    private final String prefix;

    Part(String prefix) {
        this.prefix = prefix;
    }

    public String idOf(StepId step) {
        return prefix + ElementId.encode(step.value());
    }

    /** The step for which the element stands; empty when {@code elementId} is no element of this kind. */
    public Optional<StepId> stepOf(String elementId) {
        return elementId.startsWith(prefix)
                ? Optional.of(new StepId(ElementId.decode(elementId.substring(prefix.length()))))
                : Optional.empty();
    }
}
