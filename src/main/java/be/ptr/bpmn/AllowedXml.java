package be.ptr.bpmn;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a generated model may hold: elements, their attributes, and which values these take. No test of a value repeats a
 * group of a pattern: Java's patterns recurse at each repetition, and a phase may hold thousands of instants.
 */
final class AllowedXml {
    private static final Map<String, String> PREFIXES = Map.of(
            "http://www.omg.org/spec/BPMN/20100524/MODEL", "",
            "http://www.omg.org/spec/BPMN/20100524/DI", "bpmndi:",
            "http://www.omg.org/spec/DD/20100524/DC", "dc:",
            "http://www.omg.org/spec/DD/20100524/DI", "di:",
            "http://www.w3.org/2001/XMLSchema-instance", "xsi:",
            "http://bpmn.io/schema/bpmn/biocolor/1.0", "bioc:",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0", "color:",
            "http://camunda.org/schema/1.0/bpmn", "camunda:");

    private static final String ISO = "\\d{4,}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z";
    private static final Pattern UNPRINTED = Pattern.compile("\\p{Cc}|[$#]\\{");
    private static final Predicate<String> ANY_LINE = AllowedXml::isAnyLine;
    private static final Predicate<String> ID = matching("[A-Za-z_][A-Za-z0-9_.-]*");
    private static final Predicate<String> FLAG = matching("true|false");
    private static final Predicate<String> NUMBER = matching("-?\\d{1,7}");
    private static final Predicate<String> COLOUR = matching("#[0-9a-f]{6}");
    private static final Predicate<String> INSTANT = matching(ISO);
    private static final Predicate<String> INSTANTS = each(INSTANT);
    private static final Predicate<String> PEOPLE = each(matching("\\S+"));
    private static final Predicate<String> ADDRESSES = each(matching("[^\\s@]+@[^\\s@]+"));
    private static final Map<String, Predicate<String>> NODE = Map.of("id", ID, "name", ANY_LINE);
    private static final Map<String, Predicate<String>> NONE = Map.of();
    private static final Map<String, Predicate<String>> FORMAL = Map.of("xsi:type", only("bpmn:tFormalExpression"));
    private static final Map<String, Predicate<String>> DRAWN = Map.of(
            "id", ID, "bpmnElement", ID, "isMarkerVisible", FLAG, "bioc:stroke", COLOUR, "color:border-color", COLOUR);

    /** For each element its attributes and their values; what is not here is not allowed. */
    static final Map<String, Map<String, Predicate<String>>> ATTRIBUTES = Map.ofEntries(
            entry("definitions", Map.of("id", ID, "targetNamespace", only("urn:ptr:plan"), "exporter", only("PTR"))),
            entry(
                    "process",
                    Map.of(
                            "id", ID,
                            "name", ANY_LINE,
                            "isExecutable", FLAG,
                            "camunda:historyTimeToLive", only("P3650D"))),
            entry("startEvent", NODE),
            entry("endEvent", NODE),
            entry("parallelGateway", NODE),
            entry("exclusiveGateway", Map.of("id", ID, "default", ID)),
            entry("intermediateCatchEvent", NODE),
            entry("intermediateThrowEvent", NODE),
            entry(
                    "userTask",
                    Map.of(
                            "id", ID,
                            "name", ANY_LINE,
                            "camunda:asyncAfter", FLAG,
                            "camunda:exclusive", FLAG,
                            "camunda:formKey", only("embedded:/forms/step.html"),
                            "camunda:candidateUsers", PEOPLE,
                            "camunda:dueDate", INSTANT,
                            "camunda:priority", NUMBER)),
            entry("incoming", NONE),
            entry("outgoing", NONE),
            entry("extensionElements", NONE),
            entry("camunda:properties", NONE),
            entry(
                    "camunda:property",
                    Map.of(
                            "name",
                            only(ProcessNames.INSTANTS).or(only(ProcessNames.DEPUTIES)),
                            "value",
                            INSTANTS.or(ADDRESSES))),
            entry("timerEventDefinition", NONE),
            entry("timeDate", FORMAL),
            entry("signalEventDefinition", Map.of("signalRef", ID, "camunda:async", FLAG)),
            entry("sequenceFlow", Map.of("id", ID, "sourceRef", ID, "targetRef", ID)),
            entry("conditionExpression", FORMAL),
            entry("textAnnotation", Map.of("id", ID)),
            entry("text", NONE),
            entry("signal", Map.of("id", ID, "name", ID)),
            entry("bpmndi:BPMNDiagram", Map.of("id", ID)),
            entry("bpmndi:BPMNPlane", Map.of("id", ID, "bpmnElement", ID)),
            entry("bpmndi:BPMNShape", DRAWN),
            entry("bpmndi:BPMNEdge", DRAWN),
            entry("bpmndi:BPMNLabel", NONE),
            entry("dc:Bounds", Map.of("x", NUMBER, "y", NUMBER, "width", NUMBER, "height", NUMBER)),
            entry("di:waypoint", Map.of("x", NUMBER, "y", NUMBER)));

    /** The elements that hold text. */
    static final Map<String, Predicate<String>> TEXTS = Map.of(
            "incoming", ID,
            "outgoing", ID,
            "text", ANY_LINE,
            "timeDate", INSTANT.or(only(Expressions.CLOCK_NEXT)),
            "conditionExpression", only(Expressions.CLOCK_MORE));

    private AllowedXml() {}

    /** The name as the tables spell it; one of an unknown namespace is found in none of them. */
    static String name(@Nullable String namespace, String local) {
        if (namespace == null || namespace.isEmpty()) {
            return local;
        }
        return PREFIXES.getOrDefault(namespace, "{" + namespace + "}") + local;
    }

    private static boolean isAnyLine(String text) {
        return text.length() <= PlainText.MAX_LENGTH && !UNPRINTED.matcher(text).find();
    }

    private static Predicate<String> only(String value) {
        return value::equals;
    }

    private static Predicate<String> matching(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }

    /** A list separated by commas, every item of which passes. */
    private static Predicate<String> each(Predicate<String> item) {
        return text -> Arrays.stream(text.split(",", -1)).allMatch(item);
    }
}
