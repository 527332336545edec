package be.ptr.bpmn;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A model read back from its text. */
final class Parsed {
    private final Document document;

    private Parsed(Document document) {
        this.document = document;
    }

    static Parsed of(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            return new Parsed(factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml))));
        } catch (Exception broken) {
            throw new AssertionError("not XML", broken);
        }
    }

    List<Element> all(String tag) {
        NodeList found = document.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    Optional<Element> byId(String id) {
        return all("*").stream()
                .filter(element -> element.getAttribute("id").equals(id))
                .findFirst();
    }

    Element element(String id) {
        return byId(id).orElseThrow(() -> new AssertionError("no element " + id));
    }

    /** Ids of the elements that a flow leads to from {@code id}, in the order of the file. */
    List<String> after(String id) {
        return all("bpmn:sequenceFlow").stream()
                .filter(flow -> flow.getAttribute("sourceRef").equals(id))
                .map(flow -> flow.getAttribute("targetRef"))
                .toList();
    }

    /** Ids of the elements from which a flow leads to {@code id}, in the order of the file. */
    List<String> before(String id) {
        return all("bpmn:sequenceFlow").stream()
                .filter(flow -> flow.getAttribute("targetRef").equals(id))
                .map(flow -> flow.getAttribute("sourceRef"))
                .toList();
    }

    /** The elements from {@code id} on, as long as exactly one flow leads on. */
    List<String> chain(String id) {
        List<String> chain = new ArrayList<>(List.of(id));
        List<String> next = after(id);
        while (next.size() == 1) {
            chain.add(next.get(0));
            next = after(next.get(0));
        }
        return chain;
    }
}
