package be.ptr.engine.internals;

import java.util.Arrays;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** A property that a model gives to an element: a list separated by commas. */
final class ListedProperty {
    private ListedProperty() {}

    /** The items in their order; none where the element has no such property. */
    static Stream<String> of(Element element, String name) {
        return element.elements().stream()
                .filter(inner -> inner.getTagName().equals("extensionElements"))
                .flatMap(extensions -> extensions.elements().stream())
                .flatMap(properties -> properties.elements().stream())
                .filter(property -> name.equals(property.attribute("name")))
                .flatMap(property -> Arrays.stream(property.attribute("value").split(",")))
                .map(String::strip);
    }
}
