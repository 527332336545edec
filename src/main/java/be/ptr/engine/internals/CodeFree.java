package be.ptr.engine.internals;

import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Refuses a model that holds a script, a class, a connector, or an expression that is not the product's own. */
final class CodeFree {
    private static final Set<String> ELEMENTS =
            Set.of("scriptTask", "script", "connector", "executionListener", "taskListener");
    private static final Set<String> ATTRIBUTES =
            Set.of("class", "expression", "delegateExpression", "language", "scriptFormat", "resource");
    private static final Set<String> EXPRESSIONS =
            Set.of("${clock.more(execution)}", "${clock.next(execution)}", "${next}");

    private CodeFree() {}

    static void check(Element element) {
        if (ELEMENTS.contains(element.getTagName())) {
            throw refused(element, "<" + element.getTagName() + ">");
        }
        checkText(element, element.getText());
        for (String attribute : element.attributes()) {
            if (ATTRIBUTES.contains(attribute.substring(attribute.lastIndexOf(':') + 1))) {
                throw refused(element, attribute);
            }
            checkText(element, element.attribute(attribute));
        }
        element.elements().forEach(CodeFree::check);
    }

    private static void checkText(Element element, String text) {
        if ((text.contains("${") || text.contains("#{")) && !EXPRESSIONS.contains(text.strip())) {
            throw refused(element, text);
        }
    }

    private static ProcessEngineException refused(Element element, String what) {
        return new ProcessEngineException("a model must bring no code: " + what + " in line " + element.getLine());
    }
}
