package be.ptr.bpmn;

import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Writes the nodes of a process. */
final class NodeWriter {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("dd/MM HH:mm");

    private final XmlText xml;
    private final ZoneId zone;
    private final Outline outline;
    private final Plan plan;
    private final Map<String, List<String>> incoming = new HashMap<>();
    private final Map<String, List<String>> outgoing = new HashMap<>();

    NodeWriter(XmlText xml, Plan plan, Outline outline, Flows flows) {
        this.xml = xml;
        this.zone = plan.zone();
        this.outline = outline;
        this.plan = plan;
        for (Flow flow : flows.all()) {
            outgoing.computeIfAbsent(flow.source().id(), id -> new ArrayList<>())
                    .add(flow.id());
            incoming.computeIfAbsent(flow.target().id(), id -> new ArrayList<>())
                    .add(flow.id());
        }
    }

    /** Id of the signal that a throwing or a catching node names. */
    static String signalId(Node node) {
        return "signal_" + ElementId.encode(node.theStep().id().value());
    }

    void write(List<Node> nodes) {
        nodes.forEach(this::write);
    }

    private void write(Node node) {
        switch (node.kind()) {
            case PHASE_START -> plain(node, "startEvent");
            case GATEWAY -> plain(node, "parallelGateway");
            case END -> plain(node, "endEvent");
            case CLOCK_MORE -> clockMore(node);
            case CLOCK_NEXT -> clockNext(node);
            case TIMER -> timer(node);
            case TASK -> task(node);
            case CATCH -> signal(node, "intermediateCatchEvent");
            case THROW -> signal(node, "intermediateThrowEvent");
        }
    }

    private void plain(Node node, String element) {
        start(node, element);
        flowsOf(node).end();
    }

    private void clockMore(Node node) {
        start(node, "exclusiveGateway")
                .attribute("default", new Flow(node, Node.of(ProcessNames.CLOCK_END, NodeKind.END)).id());
        flowsOf(node).end();
    }

    private void clockNext(Node node) {
        start(node, "intermediateCatchEvent");
        property(
                ProcessNames.INSTANTS,
                outline.clock().stream().map(Object::toString).collect(Collectors.joining(",")));
        flowsOf(node);
        timerDefinition(Expressions.CLOCK_NEXT);
        xml.end();
    }

    private void timer(Node node) {
        Step step = node.theStep();
        String start = Objects.requireNonNull(step.start()).toString();
        start(node, "intermediateCatchEvent")
                .attribute("name", LOCAL.format(step.start().atZone(zone)));
        flowsOf(node);
        timerDefinition(start);
        xml.end();
    }

    private void timerDefinition(String date) {
        xml.start("bpmn:timerEventDefinition").start("bpmn:timeDate");
        xml.attribute("xsi:type", "bpmn:tFormalExpression").text(date);
        xml.end().end();
    }

    private void task(Node node) {
        Step step = node.theStep();
        start(node, "userTask").attribute("name", PlainText.of(step.id() + " · " + step.label()));
        xml.attribute("camunda:asyncAfter", true).attribute("camunda:exclusive", true);
        xml.attribute("camunda:formKey", "embedded:/forms/step.html");
        xml.attribute("camunda:candidateUsers", String.join(",", plan.takers(step.responsibles())));
        step.due().ifPresent(due -> xml.attribute("camunda:dueDate", due));
        xml.attribute("camunda:priority", step.criticality().priority());
        List<String> deputies = plan.deputiesOf(step.responsibles());
        if (!deputies.isEmpty()) {
            property(ProcessNames.DEPUTIES, String.join(",", deputies));
        }
        flowsOf(node).end();
    }

    private void property(String name, String value) {
        xml.start("bpmn:extensionElements").start("camunda:properties").start("camunda:property");
        xml.attribute("name", name).attribute("value", value);
        xml.end().end().end();
    }

    private void signal(Node node, String element) {
        start(node, element).attribute("name", PlainText.of(node.theStep().id().value()));
        flowsOf(node).start("bpmn:signalEventDefinition").attribute("signalRef", signalId(node));
        if (node.kind() == NodeKind.THROW) {
            xml.attribute("camunda:async", true);
        }
        xml.end().end();
    }

    private XmlText start(Node node, String element) {
        return xml.start("bpmn:" + element).attribute("id", node.id());
    }

    private XmlText flowsOf(Node node) {
        incoming.getOrDefault(node.id(), List.of()).forEach(id -> xml.element("bpmn:incoming", id));
        outgoing.getOrDefault(node.id(), List.of()).forEach(id -> xml.element("bpmn:outgoing", id));
        return xml;
    }
}
