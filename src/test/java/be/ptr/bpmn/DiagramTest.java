package be.ptr.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.plan.RandomPlans;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Models of random plans: valid, complete, nothing drawn over something else. */
class DiagramTest {
    private final PhaseModeller modeller = new PhaseModeller(Duration.ofDays(5));

    private List<PhaseModel> models() {
        List<PhaseModel> models = new ArrayList<>();
        for (int seed = 1; seed <= 15; seed++) {
            models.addAll(modeller.models(RandomPlans.of(seed)));
        }
        return models;
    }

    @Test
    void modelsAreValidAgainstTheSchemaOfBpmn() throws Exception {
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Objects.requireNonNull(
                        getClass().getResource("/org/camunda/bpm/model/bpmn/schema/BPMN20.xsd")));
        for (PhaseModel model : models()) {
            schema.newValidator().validate(new StreamSource(new StringReader(model.xml())));
        }
    }

    @Test
    void everythingOfTheProcessIsDrawnOnce() {
        for (PhaseModel model : models()) {
            Parsed parsed = Parsed.of(model.xml());
            List<String> drawn = new ArrayList<>();
            parsed.all("bpmndi:BPMNShape").forEach(shape -> drawn.add(shape.getAttribute("bpmnElement")));
            parsed.all("bpmndi:BPMNEdge").forEach(edge -> drawn.add(edge.getAttribute("bpmnElement")));
            List<String> elements = new ArrayList<>();
            Element process = parsed.all("bpmn:process").get(0);
            for (Element element : parsed.all("*")) {
                if (element.getParentNode() == process) {
                    elements.add(element.getAttribute("id"));
                }
            }
            assertThat(drawn).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(elements);
        }
    }

    @Test
    void noShapeCoversAnother() {
        for (PhaseModel model : models()) {
            List<Element> shapes = Parsed.of(model.xml()).all("bpmndi:BPMNShape");
            for (int i = 0; i < shapes.size(); i++) {
                for (int j = 0; j < i; j++) {
                    Box one = boxOf(shapes.get(i));
                    Box other = boxOf(shapes.get(j));
                    boolean apart = one.right() <= other.x()
                            || other.right() <= one.x()
                            || one.bottom() <= other.y()
                            || other.bottom() <= one.y();
                    assertThat(apart)
                            .as(
                                    "%s %s",
                                    shapes.get(i).getAttribute("id"),
                                    shapes.get(j).getAttribute("id"))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void edgesAreOrthogonalAndCrossNoShape() {
        for (PhaseModel model : models()) {
            Parsed parsed = Parsed.of(model.xml());
            List<Box> shapes = parsed.all("bpmndi:BPMNShape").stream()
                    .map(DiagramTest::boxOf)
                    .toList();
            for (Element edge : parsed.all("bpmndi:BPMNEdge")) {
                List<Point> points = pointsOf(edge);
                for (int i = 1; i < points.size(); i++) {
                    Point from = points.get(i - 1);
                    Point to = points.get(i);
                    assertThat(from.x() == to.x() || from.y() == to.y())
                            .as(edge.getAttribute("id"))
                            .isTrue();
                    assertThat(shapes).as(edge.getAttribute("id")).noneMatch(box -> crosses(from, to, box));
                }
            }
        }
    }

    private static boolean crosses(Point from, Point to, Box box) {
        return Math.max(from.x(), to.x()) > box.x()
                && Math.min(from.x(), to.x()) < box.right()
                && Math.max(from.y(), to.y()) > box.y()
                && Math.min(from.y(), to.y()) < box.bottom();
    }

    private static Box boxOf(Element shape) {
        Element bounds = (Element) shape.getElementsByTagName("dc:Bounds").item(0);
        return new Box(number(bounds, "x"), number(bounds, "y"), number(bounds, "width"), number(bounds, "height"));
    }

    private static List<Point> pointsOf(Element edge) {
        List<Point> points = new ArrayList<>();
        var waypoints = edge.getElementsByTagName("di:waypoint");
        for (int i = 0; i < waypoints.getLength(); i++) {
            Element waypoint = (Element) waypoints.item(i);
            points.add(new Point(number(waypoint, "x"), number(waypoint, "y")));
        }
        return points;
    }

    private static int number(Element element, String attribute) {
        return Integer.parseInt(element.getAttribute(attribute));
    }
}
