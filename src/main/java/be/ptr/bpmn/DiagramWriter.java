package be.ptr.bpmn;

import java.util.List;

/** Writes the diagram of a process. */
final class DiagramWriter {
    private final XmlText xml;
    private final Drawing drawing;

    DiagramWriter(XmlText xml, Drawing drawing) {
        this.xml = xml;
        this.drawing = drawing;
    }

    void writeTeams(List<Group> groups) {}

    void write(String processKey, List<Node> nodes, List<Flow> flows) {
        xml.start("bpmndi:BPMNDiagram").attribute("id", "diagram");
        xml.start("bpmndi:BPMNPlane").attribute("id", "plane").attribute("bpmnElement", processKey);
        nodes.forEach(this::shape);
        flows.forEach(this::edge);
        xml.end().end();
    }

    private void shape(Node node) {
        start("bpmndi:BPMNShape", node.id());
        if (node.kind() == NodeKind.CLOCK_MORE) {
            xml.attribute("isMarkerVisible", true);
        }
        bounds(drawing.shape(node));
        xml.end();
    }

    private void edge(Flow flow) {
        start("bpmndi:BPMNEdge", flow.id());
        for (Point point : drawing.edge(flow)) {
            xml.start("di:waypoint")
                    .attribute("x", point.x())
                    .attribute("y", point.y())
                    .end();
        }
        xml.end();
    }

    private void start(String element, String id) {
        xml.start(element).attribute("id", "di." + id).attribute("bpmnElement", id);
    }

    private void bounds(Box box) {
        xml.start("dc:Bounds").attribute("x", box.x()).attribute("y", box.y());
        xml.attribute("width", box.width()).attribute("height", box.height()).end();
    }
}
