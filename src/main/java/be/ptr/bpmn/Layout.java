package be.ptr.bpmn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Third pass: places. */
final class Layout {
    private Layout() {}

    static Drawing of(List<Group> groups, Flows flows) {
        Map<String, Box> shapes = new HashMap<>();
        int y = 100;
        for (Group group : groups) {
            int x = 100;
            for (Node node : group.nodes()) {
                NodeKind kind = node.kind();
                shapes.put(node.id(), new Box(x, y - kind.height / 2, kind.width, kind.height));
                x += kind.width + 30;
            }
            y += 150;
        }
        Drawing nodes = new Drawing(shapes, Map.of(), Map.of());
        Map<String, List<Point>> edges = new HashMap<>();
        for (Flow flow : flows.all()) {
            Box source = nodes.shape(flow.source());
            Box target = nodes.shape(flow.target());
            edges.put(
                    flow.id(),
                    List.of(new Point(source.right(), source.middle()), new Point(target.x(), target.middle())));
        }
        return new Drawing(shapes, edges, Map.of());
    }
}
