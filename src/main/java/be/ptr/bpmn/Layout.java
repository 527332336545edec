package be.ptr.bpmn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Third pass: places. The start stands in the upper left corner with the clock beside it, the islands on shelves below;
 * a line leads down from the start, along each shelf, and into each island from above.
 */
final class Layout {
    private static final int MARGIN = 50;
    private static final int SPACE = 60;
    /** Height of the strip above a shelf in which the line from the start runs. */
    private static final int LANE = 30;
    /** A diagram is read on wide screens. */
    private static final double WIDTH_TO_HEIGHT = 1.8;

    private final Map<String, Box> shapes = new HashMap<>();
    private final Map<String, List<Point>> edges = new HashMap<>();
    private final Map<String, Box> teams = new HashMap<>();

    private Layout() {}

    static Drawing of(List<Group> groups, Flows flows) {
        return new Layout().drawn(groups, flows);
    }

    private Drawing drawn(List<Group> groups, Flows flows) {
        Group start = groups.get(0);
        put(Stencil.of(start), new Point(MARGIN, MARGIN));
        Box trunk = Objects.requireNonNull(shapes.get(start.last().id()));
        int top = trunk.bottom();
        List<Group> others = groups.subList(1, groups.size());
        if (!others.isEmpty() && others.get(0).isClock()) {
            top = putClock(Stencil.of(others.get(0)), trunk);
            others = others.subList(1, others.size());
        }
        List<Flow> between = flows.between().stream()
                .filter(flow -> flow.target().kind() != NodeKind.CLOCK_MORE)
                .toList();
        List<PlacedIsland> islands = Island.of(others, between, start.last().id()).stream()
                .map(IslandLayout::place)
                .toList();
        putOnShelves(islands, trunk, top);

        Drawing drawing = new Drawing(shapes, edges, teams);
        flows.all().stream()
                .filter(flow -> !edges.containsKey(flow.id()))
                .forEach(flow -> edges.put(flow.id(), Wire.between(flow, drawing)));
        return drawing;
    }

    /** Beside the start; the lower edge. */
    private int putClock(Stencil clock, Box trunk) {
        int y = trunk.middle() - clock.axis();
        put(clock, new Point(trunk.right() + SPACE, y));
        return y + clock.height();
    }

    private void putOnShelves(List<PlacedIsland> islands, Box trunk, int top) {
        Point foot = new Point(trunk.center(), trunk.bottom());
        int left = trunk.right() + SPACE;
        int right = left + widest(islands);
        int x = right;
        int lane = 0;
        int height = 0;
        int bottom = top;
        for (PlacedIsland island : islands) {
            boolean fits = x + island.width() <= right && island.height() * 2 >= height;
            if (!fits) {
                x = left;
                lane = bottom + LANE;
                height = 0;
            }
            put(island, new Point(x, lane + LANE), foot, lane);
            x += island.width() + SPACE;
            height = Math.max(height, island.height());
            bottom = lane + LANE + height;
        }
    }

    private static int widest(List<PlacedIsland> islands) {
        double area = 0;
        int widest = 0;
        for (PlacedIsland island : islands) {
            area += (double) (island.width() + SPACE) * (island.height() + SPACE);
            widest = Math.max(widest, island.width());
        }
        return Math.max(widest, (int) Math.sqrt(area * WIDTH_TO_HEIGHT));
    }

    private void put(PlacedIsland island, Point place, Point trunk, int lane) {
        island.stencils().forEach((stencil, offset) -> put(stencil, place.plus(offset)));
        Point tap = place.plus(island.tap());
        int down = tap.x() - SPACE / 3;
        island.edges().forEach((id, route) -> {
            List<Point> points = new ArrayList<>();
            if (route.get(0).equals(island.tap())) {
                points.add(trunk);
                points.add(new Point(trunk.x(), lane));
                points.add(new Point(down, lane));
                points.add(new Point(down, tap.y()));
                route.subList(1, route.size()).forEach(point -> points.add(place.plus(point)));
            } else {
                route.forEach(point -> points.add(place.plus(point)));
            }
            edges.put(id, points);
        });
    }

    private void put(Stencil stencil, Point place) {
        stencil.shapes().forEach((node, box) -> {
            shapes.put(node.id(), box.movedBy(place));
            if (node.kind() == NodeKind.TASK) {
                teams.put(
                        node.id(),
                        new Box(box.x(), box.y() - Stencil.TEAM_HEIGHT, box.width(), Stencil.TEAM_HEIGHT - 3)
                                .movedBy(place));
            }
        });
    }
}
