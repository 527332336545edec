package be.ptr.bpmn;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The last look at a finished model: it holds known elements with known attributes only, and nothing that an engine
 * could evaluate but the two {@link Expressions}.
 *
 * <p>Not a check of the modeller's logic: it reads the text alone, as an engine would.
 */
public final class ModelCheck {
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{");

    private final Deque<String> elements = new ArrayDeque<>();
    private final Deque<StringBuilder> texts = new ArrayDeque<>();

    private ModelCheck() {}

    /** Throws {@link UnsafeModel} with the element, the attribute and the line of the first thing that is not allowed. */
    public static void check(String xml) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            new ModelCheck().walk(factory.createXMLStreamReader(new StringReader(xml)));
        } catch (XMLStreamException broken) {
            throw new UnsafeModel("not XML: " + broken.getMessage());
        }
    }

    private void walk(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> open(reader);
                case XMLStreamConstants.CHARACTERS -> texts.element().append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> close(reader);
                case XMLStreamConstants.END_DOCUMENT, XMLStreamConstants.SPACE -> {}
                default -> throw refusal(reader, "a comment, an instruction or a document type");
            }
        }
    }

    private void open(XMLStreamReader reader) {
        String element = AllowedXml.name(reader.getNamespaceURI(), reader.getLocalName());
        Map<String, Predicate<String>> attributes = AllowedXml.ATTRIBUTES.get(element);
        if (attributes == null) {
            throw refusal(reader, "element " + element);
        }
        elements.push(element);
        texts.push(new StringBuilder());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String attribute = AllowedXml.name(reader.getAttributeNamespace(i), reader.getAttributeLocalName(i));
            String value = reader.getAttributeValue(i);
            if (EXPRESSION.matcher(value).find() || !matches(attributes.get(attribute), value)) {
                throw refusal(reader, "attribute " + attribute + " of " + element + ": " + value);
            }
        }
    }

    private void close(XMLStreamReader reader) {
        String element = elements.pop();
        String text = texts.pop().toString();
        Predicate<String> allowed = AllowedXml.TEXTS.get(element);
        if (allowed == null ? !text.isBlank() : !matches(allowed, text)) {
            throw refusal(reader, "text of " + element + ": " + text.strip());
        }
    }

    private static boolean matches(@Nullable Predicate<String> allowed, String value) {
        return allowed != null && allowed.test(value);
    }

    private static UnsafeModel refusal(XMLStreamReader reader, String what) {
        return new UnsafeModel("line " + reader.getLocation().getLineNumber() + ": " + what);
    }
}
