package be.ptr.bpmn;

import be.ptr.plan.Step;
import be.ptr.plan.StepId;
import java.util.ArrayList;
import java.util.List;

/** First pass: the nodes of a process, grouped by what they stand for. */
final class Grouping {
    private final Outline outline;

    Grouping(Outline outline) {
        this.outline = outline;
    }

    /** The start first, then the clock if there is one, the signals of other phases, the steps. */
    List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        groups.add(start());
        if (!outline.clock().isEmpty()) {
            groups.add(clock());
        }
        outline.awaited().forEach(step -> groups.add(signal(step)));
        outline.steps().forEach(step -> groups.add(step(step)));
        return groups;
    }

    private Group start() {
        List<Node> nodes = new ArrayList<>();
        nodes.add(Node.of(ProcessNames.PHASE_START, NodeKind.PHASE_START));
        int branches = outline.entries().size()
                + outline.awaited().size()
                + (outline.clock().isEmpty() ? 0 : 1);
        if (branches > 1) {
            nodes.add(Node.of(ProcessNames.PHASE_FORK, NodeKind.GATEWAY));
        }
        return new Group(nodes, null);
    }

    private static Group clock() {
        return new Group(
                List.of(
                        Node.of(ProcessNames.CLOCK_MORE, NodeKind.CLOCK_MORE),
                        Node.of(ProcessNames.CLOCK_NEXT, NodeKind.CLOCK_NEXT),
                        Node.of(ProcessNames.CLOCK_END, NodeKind.END)),
                null);
    }

    private Group signal(Step step) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(Node.of(Part.WAIT, NodeKind.CATCH, step));
        if (outline.awaiting(step.id()) > 1) {
            nodes.add(Node.of(Part.SPLIT, NodeKind.GATEWAY, step));
        }
        return new Group(nodes, null);
    }

    private Group step(Step step) {
        StepId id = step.id();
        List<Node> nodes = new ArrayList<>();
        if (outline.drawn().getOrDefault(id, List.of()).size() > 1) {
            nodes.add(Node.of(Part.JOIN, NodeKind.GATEWAY, step));
        }
        if (step.start() != null) {
            nodes.add(Node.of(Part.START, NodeKind.TIMER, step));
        }
        nodes.add(Node.of(Part.TASK, NodeKind.TASK, step));
        if (outline.announced().contains(id)) {
            nodes.add(Node.of(Part.DONE, NodeKind.THROW, step));
        }
        if (outline.awaiting(id) > 1) {
            nodes.add(Node.of(Part.FORK, NodeKind.GATEWAY, step));
        } else if (outline.awaiting(id) == 0) {
            nodes.add(Node.of(Part.END, NodeKind.END, step));
        }
        return new Group(nodes, step);
    }
}
