package be.ptr.bpmn;

import java.util.List;
import java.util.Map;

/**
 * An island with places measured from its own upper left corner.
 *
 * @param stencils by place of their upper left corner
 * @param edges by id of the flow; those from the start of the phase begin at {@code tap}
 * @param tap where the line from the start of the phase arrives
 */
record PlacedIsland(int width, int height, Map<Stencil, Point> stencils, Map<String, List<Point>> edges, Point tap) {}
