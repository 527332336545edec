package be.ptr.bpmn;

import java.util.List;

/** Flows inside a group. */
final class Wire {
    private Wire() {}

    static List<Point> between(Flow flow, Drawing drawing) {
        Box source = drawing.shape(flow.source());
        Box target = drawing.shape(flow.target());
        if (flow.source().kind() == NodeKind.CLOCK_NEXT) {
            int above = source.y() - Stencil.GAP;
            return List.of(
                    new Point(source.center(), source.y()),
                    new Point(source.center(), above),
                    new Point(target.center(), above),
                    new Point(target.center(), target.y()));
        }
        if (flow.source().kind() == NodeKind.CLOCK_MORE && flow.target().kind() == NodeKind.END) {
            return List.of(
                    new Point(source.center(), source.bottom()),
                    new Point(source.center(), target.middle()),
                    new Point(target.x(), target.middle()));
        }
        return List.of(new Point(source.right(), source.middle()), new Point(target.x(), target.middle()));
    }
}
