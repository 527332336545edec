package be.ptr.bpmn;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes indented XML, one element a line. Knows nothing of schemas; texts must hold characters of XML only. */
final class XmlText {
    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    private final Deque<String> open = new ArrayDeque<>();
    private boolean tagIsOpen;
    private boolean holdsText;

    XmlText start(String element) {
        endTag();
        newLine();
        out.append('<').append(element);
        open.push(element);
        tagIsOpen = true;
        return this;
    }

    /** An attribute of the element just started. */
    XmlText attribute(String name, Object value) {
        out.append(' ').append(name).append("=\"");
        escape(value.toString());
        out.append('"');
        return this;
    }

    XmlText text(String text) {
        endTag();
        escape(text);
        holdsText = true;
        return this;
    }

    XmlText end() {
        String element = open.pop();
        if (tagIsOpen) {
            out.append("/>");
            tagIsOpen = false;
        } else {
            if (!holdsText) {
                newLine();
            }
            out.append("</").append(element).append('>');
        }
        holdsText = false;
        return this;
    }

    /** An element that holds nothing but {@code text}. */
    XmlText element(String element, String text) {
        return start(element).text(text).end();
    }

    @Override
    public String toString() {
        return out + "\n";
    }

    private void endTag() {
        if (tagIsOpen) {
            out.append('>');
            tagIsOpen = false;
        }
    }

    private void newLine() {
        out.append('\n').append("  ".repeat(open.size()));
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            switch (unit) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(unit);
            }
        }
    }
}
