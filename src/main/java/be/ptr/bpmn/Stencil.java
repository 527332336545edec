package be.ptr.bpmn;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The nodes of one group on a small fixed grid: one line of flow from left to right, a line for the team above the task.
 *
 * @param axis distance of the line of flow from the upper edge
 * @param shapes places of the nodes, measured from the upper left corner of the group
 */
record Stencil(Group group, int width, int height, int axis, Map<Node, Box> shapes) {
    static final int GAP = 25;
    static final int TEAM_HEIGHT = 26;
    /** Room for a line of text below an event. */
    private static final int LABEL_HEIGHT = 20;

    static Stencil of(Group group) {
        return group.isClock() ? clock(group) : line(group);
    }

    private static Stencil line(Group group) {
        int half = group.nodes().stream()
                .mapToInt(node -> node.kind().height / 2)
                .max()
                .orElseThrow();
        int axis = group.step() == null ? half : half + TEAM_HEIGHT;
        Map<Node, Box> shapes = new LinkedHashMap<>();
        int x = 0;
        for (Node node : group.nodes()) {
            NodeKind kind = node.kind();
            shapes.put(node, new Box(x, axis - kind.height / 2, kind.width, kind.height));
            x += kind.width + GAP;
        }
        int below = group.step() == null ? NodeKind.CATCH.height / 2 + LABEL_HEIGHT : half;
        return new Stencil(group, x - GAP, axis + Math.max(half, below), axis, shapes);
    }

    /** The end stands below the timer, and the way back leads over it. */
    private static Stencil clock(Group group) {
        int axis = NodeKind.CLOCK_NEXT.height / 2 + GAP;
        Box more = new Box(
                0, axis - NodeKind.CLOCK_MORE.height / 2, NodeKind.CLOCK_MORE.width, NodeKind.CLOCK_MORE.height);
        Box next = new Box(more.right() + 2 * GAP, axis - 18, NodeKind.CLOCK_NEXT.width, NodeKind.CLOCK_NEXT.height);
        Box end = new Box(next.x(), next.bottom() + GAP, NodeKind.END.width, NodeKind.END.height);
        Map<Node, Box> shapes = new LinkedHashMap<>();
        shapes.put(group.nodes().get(0), more);
        shapes.put(group.nodes().get(1), next);
        shapes.put(group.nodes().get(2), end);
        return new Stencil(group, next.right(), end.bottom(), axis, shapes);
    }
}
