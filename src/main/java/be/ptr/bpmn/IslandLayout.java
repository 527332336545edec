package be.ptr.bpmn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** Places the groups of one island by ELK, one node for each group, and a tiny one where the island is entered. */
final class IslandLayout {
    /** Up to this many groups the places are optimal; beyond, that takes minutes, and simple ones are more compact. */
    private static final int FINE = 200;

    private final Map<String, ElkPort> west = new HashMap<>();
    private final Map<String, ElkPort> east = new HashMap<>();
    private final Map<Stencil, ElkNode> nodes = new LinkedHashMap<>();
    private final Map<String, ElkEdge> edges = new LinkedHashMap<>();
    private final ElkNode root = ElkGraphUtil.createGraph();

    static {
        // Registers the types of ELK's properties; without it the layout fails at the first default value.
        LayoutMetaDataService.getInstance();
    }

    private IslandLayout() {}

    static PlacedIsland place(Island island) {
        return island.isSingle() ? alone(island) : new IslandLayout().placed(island);
    }

    private static PlacedIsland alone(Island island) {
        Stencil stencil = Stencil.of(island.groups().get(0));
        Point tap = new Point(0, stencil.axis());
        Map<String, List<Point>> edges = new HashMap<>();
        island.entries().forEach(flow -> edges.put(flow.id(), List.of(tap, tap)));
        return new PlacedIsland(stencil.width(), stencil.height(), Map.of(stencil, new Point(0, 0)), edges, tap);
    }

    private PlacedIsland placed(Island island) {
        options(island);
        ElkNode gate = node(1, 1);
        ElkPort gatePort = port(gate, PortSide.EAST, 1, 0);
        for (Group group : island.groups()) {
            add(Stencil.of(group));
        }
        island.entries()
                .forEach(flow -> edges.put(
                        flow.id(),
                        ElkGraphUtil.createSimpleEdge(
                                gatePort, west.get(flow.target().id()))));
        island.inner()
                .forEach(flow -> edges.put(
                        flow.id(),
                        ElkGraphUtil.createSimpleEdge(
                                east.get(flow.source().id()),
                                west.get(flow.target().id()))));
        new LayeredLayoutProvider().layout(root, new BasicProgressMonitor());

        Map<Stencil, Point> places = new LinkedHashMap<>();
        nodes.forEach((stencil, node) -> places.put(stencil, point(node.getX(), node.getY())));
        Map<String, List<Point>> routes = new HashMap<>();
        edges.forEach((id, edge) -> routes.put(id, route(edge)));
        return new PlacedIsland(
                (int) Math.ceil(root.getWidth()),
                (int) Math.ceil(root.getHeight()),
                places,
                routes,
                point(gate.getX() + 1, gate.getY()));
    }

    private void options(Island island) {
        root.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
        root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        root.setProperty(LayeredOptions.RANDOM_SEED, 1);
        root.setProperty(LayeredOptions.SEPARATE_CONNECTED_COMPONENTS, false);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE, 30.0);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 50.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE, 15.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 20.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 12.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 12.0);
        root.setProperty(LayeredOptions.PADDING, new ElkPadding(0));
        if (island.groups().size() <= FINE) {
            root.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
        } else {
            root.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.SIMPLE);
            root.setProperty(LayeredOptions.THOROUGHNESS, 2);
        }
    }

    private void add(Stencil stencil) {
        ElkNode node = node(stencil.width(), stencil.height());
        Group group = stencil.group();
        west.put(group.first().id(), port(node, PortSide.WEST, 0, stencil.axis()));
        east.put(group.last().id(), port(node, PortSide.EAST, stencil.width(), stencil.axis()));
        nodes.put(stencil, node);
    }

    private ElkNode node(int width, int height) {
        ElkNode node = ElkGraphUtil.createNode(root);
        node.setDimensions(width, height);
        node.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
        return node;
    }

    private static ElkPort port(ElkNode node, PortSide side, int x, int y) {
        ElkPort port = ElkGraphUtil.createPort(node);
        port.setProperty(LayeredOptions.PORT_SIDE, side);
        port.setLocation(x, y);
        return port;
    }

    private static List<Point> route(ElkEdge edge) {
        ElkEdgeSection section = edge.getSections().get(0);
        List<Point> points = new ArrayList<>();
        points.add(point(section.getStartX(), section.getStartY()));
        section.getBendPoints().forEach(bend -> points.add(point(bend.getX(), bend.getY())));
        points.add(point(section.getEndX(), section.getEndY()));
        return points;
    }

    private static Point point(double x, double y) {
        return new Point((int) Math.round(x), (int) Math.round(y));
    }
}
