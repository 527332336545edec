package be.ptr.workbook.cells;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** The texts that the cells of a workbook share, rich text flattened, phonetic hints left out. */
final class SharedTexts extends OwnElements {
    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Budget budget;
    private boolean inText;
    private boolean phonetic;

    SharedTexts(Budget budget) {
        super(SHEETS);
        this.budget = budget;
    }

    String get(int index) throws SAXException {
        if (index < 0 || index >= texts.size()) {
            throw new SAXException("no shared text " + index);
        }
        return texts.get(index);
    }

    @Override
    void begin(String name, Attributes attributes) {
        switch (name) {
            case "si" -> text.setLength(0);
            case "rPh" -> phonetic = true;
            case "t" -> inText = !phonetic;
            default -> {}
        }
    }

    @Override
    void text(char[] characters, int start, int length) {
        if (inText) {
            budget.grow("", text.length() + length);
            text.append(characters, start, length);
        }
    }

    @Override
    void end(String name) {
        switch (name) {
            case "t" -> inText = false;
            case "rPh" -> phonetic = false;
            case "si" -> {
                budget.keep("", text.length());
                texts.add(CellText.of(text.toString()));
            }
            default -> {}
        }
    }
}
