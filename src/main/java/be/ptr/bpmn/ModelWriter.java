package be.ptr.bpmn;

import be.ptr.plan.Phase;
import be.ptr.plan.Plan;
import java.util.List;

/** Fourth pass: the text. */
final class ModelWriter {
    private final Plan plan;
    private final Phase phase;
    private final Outline outline;

    ModelWriter(Plan plan, Phase phase, Outline outline) {
        this.plan = plan;
        this.phase = phase;
        this.outline = outline;
    }

    String write(List<Group> groups, Flows flows, Drawing drawing) {
        String key = ProcessNames.processKey(plan.run(), phase.code());
        List<Node> nodes =
                groups.stream().flatMap(group -> group.nodes().stream()).toList();
        XmlText xml = new XmlText();
        xml.start("bpmn:definitions")
                .attribute("xmlns:bpmn", "http://www.omg.org/spec/BPMN/20100524/MODEL")
                .attribute("xmlns:bpmndi", "http://www.omg.org/spec/BPMN/20100524/DI")
                .attribute("xmlns:dc", "http://www.omg.org/spec/DD/20100524/DC")
                .attribute("xmlns:di", "http://www.omg.org/spec/DD/20100524/DI")
                .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                .attribute("xmlns:bioc", "http://bpmn.io/schema/bpmn/biocolor/1.0")
                .attribute("xmlns:color", "http://www.omg.org/spec/BPMN/non-normative/color/1.0")
                .attribute("xmlns:camunda", "http://camunda.org/schema/1.0/bpmn")
                .attribute("id", "definitions")
                .attribute("targetNamespace", "urn:ptr:plan")
                .attribute("exporter", "PTR");
        xml.start("bpmn:process")
                .attribute("id", key)
                .attribute("name", PlainText.of(plan.run() + " · " + phase.code() + " · " + phase.french()))
                .attribute("isExecutable", true)
                .attribute("camunda:historyTimeToLive", "P3650D");
        new NodeWriter(xml, plan, outline, flows).write(nodes);
        new FlowWriter(xml).write(flows.all());
        DiagramWriter diagram = new DiagramWriter(xml, new TeamColours(plan), drawing);
        diagram.writeTeams(nodes);
        xml.end();
        writeSignals(xml, nodes);
        diagram.write(key, nodes, flows.all());
        return xml.end().toString();
    }

    private void writeSignals(XmlText xml, List<Node> nodes) {
        for (Node node : nodes) {
            if (node.kind() == NodeKind.THROW || node.kind() == NodeKind.CATCH) {
                xml.start("bpmn:signal")
                        .attribute("id", NodeWriter.signalId(node))
                        .attribute(
                                "name",
                                ProcessNames.signal(plan.run(), node.theStep().id()))
                        .end();
            }
        }
    }
}
