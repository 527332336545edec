package be.ptr.bpmn;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where everything stands.
 *
 * @param shapes by id of the node
 * @param edges by id of the flow, at least two points each
 * @param teams by id of the user task, the place of the line that names its team
 */
record Drawing(Map<String, Box> shapes, Map<String, List<Point>> edges, Map<String, Box> teams) {
    Box shape(Node node) {
        return Objects.requireNonNull(shapes.get(node.id()), node::id);
    }

    List<Point> edge(Flow flow) {
        return Objects.requireNonNull(edges.get(flow.id()), flow::id);
    }
}
