package be.ptr.bpmn;

import java.util.List;

/** Writes the sequence flows of a process. */
final class FlowWriter {
    private final XmlText xml;

    FlowWriter(XmlText xml) {
        this.xml = xml;
    }

    void write(List<Flow> flows) {
        for (Flow flow : flows) {
            xml.start("bpmn:sequenceFlow")
                    .attribute("id", flow.id())
                    .attribute("sourceRef", flow.source().id())
                    .attribute("targetRef", flow.target().id());
            if (flow.target().kind() == NodeKind.CLOCK_NEXT) {
                xml.start("bpmn:conditionExpression")
                        .attribute("xsi:type", "bpmn:tFormalExpression")
                        .text(Expressions.CLOCK_MORE)
                        .end();
            }
            xml.end();
        }
    }
}
