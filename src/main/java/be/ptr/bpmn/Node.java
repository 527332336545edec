package be.ptr.bpmn;

import be.ptr.plan.Step;
import org.jspecify.annotations.Nullable;

/**
 * One node of the process.
 *
 * @param step the step for which it stands, or null for the nodes of the phase itself
 */
record Node(String id, NodeKind kind, @Nullable Step step) {
    static Node of(Part part, NodeKind kind, Step step) {
        return new Node(part.idOf(step.id()), kind, step);
    }

    static Node of(String id, NodeKind kind) {
        return new Node(id, kind, null);
    }

    /** The step of a node that has one by its kind. */
    Step theStep() {
        if (step == null) {
            throw new IllegalStateException("no step: " + id);
        }
        return step;
    }
}
