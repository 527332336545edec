package be.ptr.bpmn;

import be.ptr.plan.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Nodes that belong together and are placed as one: all of a step, the signal of another phase, the start, the clock.
 *
 * @param nodes in the order of their flow; flows from other groups come in at the first and leave from the last
 * @param step the step of this phase that they stand for, or null
 */
record Group(List<Node> nodes, @Nullable Step step) {
    Group {
        nodes = List.copyOf(nodes);
    }

    String id() {
        return first().id();
    }

    boolean isClock() {
        return first().kind() == NodeKind.CLOCK_MORE;
    }

    Node first() {
        return nodes.get(0);
    }

    Node last() {
        return nodes.get(nodes.size() - 1);
    }
}
