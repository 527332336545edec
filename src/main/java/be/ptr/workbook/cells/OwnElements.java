package be.ptr.workbook.cells;

import java.util.HashSet;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the elements of one namespace and passes over everything that programs put beside them: extensions with all they
 * hold, even elements of the own namespace, and of alternatives all but the one for readers that know no extension.
 */
abstract class OwnElements extends DefaultHandler {
    static final String SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String ALTERNATIVES = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private static final String STRICT = "http://purl.oclc.org/ooxml/";
    private static final String EXTENSIONS = "extLst";
    /** Excel itself knows some hundred names; the parser keeps each for as long as it reads. */
    private static final int MAX_NAMES = 5_000;

    private static final int MAX_NAME_CHARACTERS = 200_000;

    private final String namespace;
    private final Set<String> names = new HashSet<>();
    private int nameCharacters;
    private boolean inside;
    /** How deep the parser is in an element that is passed over; 0 for not at all. */
    private int passedOver;

    OwnElements(String namespace) {
        this.namespace = namespace;
    }

    /** An element of the namespace begins. */
    abstract void begin(String name, Attributes attributes) throws SAXException;

    /** An element of the namespace ends. */
    void end(String name) throws SAXException {}

    /** Text directly or indirectly inside an element of the namespace. */
    void text(char[] characters, int start, int length) {}

    @Override
    public final void startElement(String uri, String name, String qName, Attributes attributes) throws SAXException {
        watch(qName, attributes);
        if (!inside) {
            requireRoot(uri);
            inside = true;
        }
        if (passedOver > 0 || isForeign(uri, name)) {
            passedOver++;
        } else if (uri.equals(namespace)) {
            begin(name, attributes);
        }
    }

    private void requireRoot(String uri) throws SAXException {
        if (uri.startsWith(STRICT)) {
            throw new Refused("strict-workbook");
        }
        if (!uri.equals(namespace)) {
            throw new SAXException("root of " + uri);
        }
    }

    private boolean isForeign(String uri, String name) {
        boolean open = uri.equals(ALTERNATIVES) && (name.equals("AlternateContent") || name.equals("Fallback"));
        return !open && (!uri.equals(namespace) || name.equals(EXTENSIONS));
    }

    @Override
    public final void endElement(String uri, String name, String qName) throws SAXException {
        if (passedOver > 0) {
            passedOver--;
        } else if (uri.equals(namespace)) {
            end(name);
        }
    }

    @Override
    public final void characters(char[] characters, int start, int length) {
        if (passedOver == 0) {
            text(characters, start, length);
        }
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) {
        watch(prefix);
        watch(uri);
    }

    @Override
    public void processingInstruction(String target, String data) {
        watch(target);
    }

    private void watch(String element, Attributes attributes) {
        watch(element);
        for (int i = 0; i < attributes.getLength(); i++) {
            watch(attributes.getQName(i));
        }
    }

    private void watch(String name) {
        if (names.add(name)) {
            nameCharacters += name.length();
            if (names.size() > MAX_NAMES || nameCharacters > MAX_NAME_CHARACTERS) {
                throw new Refused("too-much-content");
            }
        }
    }
}
