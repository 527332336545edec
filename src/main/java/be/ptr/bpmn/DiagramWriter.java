package be.ptr.bpmn;

import be.ptr.plan.Step;
import java.util.List;
import java.util.Objects;

/** Writes the diagram of a process. */
final class DiagramWriter {
    private static final int LABEL_WIDTH = 90;
    private static final int LABEL_HEIGHT = 14;
    /** The lines from the start of the phase stand back behind those between steps. */
    private static final String FAINT = "#b8c0c8";

    private final XmlText xml;
    private final TeamColours colours;
    private final Drawing drawing;

    DiagramWriter(XmlText xml, TeamColours colours, Drawing drawing) {
        this.xml = xml;
        this.colours = colours;
        this.drawing = drawing;
    }

    /** The team of each step, as a text annotation above its task. */
    void writeTeams(List<Node> nodes) {
        for (Node node : nodes) {
            if (node.kind() == NodeKind.TASK) {
                xml.start("bpmn:textAnnotation").attribute("id", teamId(node.theStep()));
                xml.element("bpmn:text", PlainText.of(node.theStep().team())).end();
            }
        }
    }

    void write(String processKey, List<Node> nodes, List<Flow> flows) {
        xml.start("bpmndi:BPMNDiagram").attribute("id", "diagram");
        xml.start("bpmndi:BPMNPlane").attribute("id", "plane").attribute("bpmnElement", processKey);
        nodes.forEach(this::shape);
        flows.forEach(this::edge);
        xml.end().end();
    }

    private static String teamId(Step step) {
        return "team_" + ElementId.encode(step.id().value());
    }

    private void shape(Node node) {
        start("bpmndi:BPMNShape", node.id());
        if (node.kind() == NodeKind.TASK) {
            stroke(colours.of(node.theStep().team()));
        }
        Box box = drawing.shape(node);
        switch (node.kind()) {
            case CLOCK_MORE -> bounds(xml.attribute("isMarkerVisible", true), box);
            case TIMER, THROW, CATCH -> labelled(box);
            default -> bounds(xml, box);
        }
        xml.end();
        if (node.kind() == NodeKind.TASK) {
            start("bpmndi:BPMNShape", teamId(node.theStep()));
            stroke(colours.of(node.theStep().team()));
            bounds(xml, Objects.requireNonNull(drawing.teams().get(node.id())));
            xml.end();
        }
    }

    private void labelled(Box box) {
        bounds(xml, box);
        xml.start("bpmndi:BPMNLabel");
        bounds(xml, new Box(box.center() - LABEL_WIDTH / 2, box.bottom() + 5, LABEL_WIDTH, LABEL_HEIGHT));
        xml.end();
    }

    private void edge(Flow flow) {
        start("bpmndi:BPMNEdge", flow.id());
        if (isFromStart(flow)) {
            stroke(FAINT);
        }
        for (Point point : drawing.edge(flow)) {
            xml.start("di:waypoint")
                    .attribute("x", point.x())
                    .attribute("y", point.y())
                    .end();
        }
        xml.end();
    }

    private static boolean isFromStart(Flow flow) {
        return flow.source().id().equals(ProcessNames.PHASE_FORK)
                || flow.source().kind() == NodeKind.PHASE_START;
    }

    /** As bpmn.io's tools write a colour, and as the standard's extension does. */
    private void stroke(String colour) {
        xml.attribute("bioc:stroke", colour).attribute("color:border-color", colour);
    }

    private void start(String element, String id) {
        xml.start(element).attribute("id", "di." + id).attribute("bpmnElement", id);
    }

    private static void bounds(XmlText xml, Box box) {
        xml.start("dc:Bounds").attribute("x", box.x()).attribute("y", box.y());
        xml.attribute("width", box.width()).attribute("height", box.height()).end();
    }
}
