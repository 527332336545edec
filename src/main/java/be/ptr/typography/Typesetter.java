package be.ptr.typography;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IModelFactory;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IText;

/**
 * Keeps together, in the text of one page or e-mail, what is read as one: French signs and the word beside them, and ids of
 * steps, which a browser would break behind their hyphen. An id stays as it is inside a {@code span} of the class
 * {@code whole}, so that what is copied is the id. One for each rendering, made by Thymeleaf.
 */
public final class Typesetter extends AbstractTemplateHandler {
    private static final String PART = "[\\p{L}\\p{N}]+(?:\\.[\\p{L}\\p{N}]+)*";

    /** What an id can be a part of: only at its beginning, else it is the end of something else. */
    private static final Pattern RUN = Pattern.compile("[\\p{L}\\p{N}_./@:=&?#%+~-]++");

    /** Letters, figures and points round hyphens, with a figure among them or all capitals, and not inside an address. */
    private static final Pattern ID = Pattern.compile(
            "(?=[\\p{L}.-]*\\p{N}|[\\p{Lu}.-]+(?!\\p{L}))(?>" + PART + "(?:-" + PART + ")+)(?![\\p{L}\\p{N}_/@=-])");

    /** In characters; a longer run holds no id, and Java would go as deep into the pattern as the run is long. */
    private static final int LONGEST_RUN = 100;

    /** The class of what is never broken. */
    private static final String WHOLE = "whole";

    /** The class of what templates know to be an id. */
    private static final String ID_ALREADY = "id";

    /** In characters; what is longer would not fit beside other things on a telephone and may break. */
    private static final int LONGEST = 20;

    /** What is sent back as it stands, and what can hold no elements. */
    private static final Set<String> AS_THEY_ARE = Set.of("textarea", "pre", "option", "title", "script", "style");

    private boolean french;

    /** The element in which everything stays as it is, empty outside of one, and how many of its name are open. */
    private String around = "";

    private int open;

    @Override
    public void setContext(ITemplateContext context) {
        super.setContext(context);
        french = context.getLocale().getLanguage().equals(Locale.FRENCH.getLanguage());
    }

    @Override
    public void handleOpenElement(IOpenElementTag tag) {
        String name = tag.getElementCompleteName().toLowerCase(Locale.ROOT);
        if (open == 0 && (AS_THEY_ARE.contains(name) || isAnId(tag))) {
            around = name;
        }
        open += name.equals(around) ? 1 : 0;
        super.handleOpenElement(tag);
    }

    @Override
    public void handleCloseElement(ICloseElementTag tag) {
        if (open > 0 && tag.getElementCompleteName().equalsIgnoreCase(around)) {
            open--;
            around = open == 0 ? "" : around;
        }
        super.handleCloseElement(tag);
    }

    @Override
    public void handleText(IText text) {
        if (open > 0) {
            super.handleText(text);
            return;
        }
        IModelFactory models = getContext().getModelFactory();
        String words = french ? FrenchBlanks.in(text.getText()) : text.getText();
        int told = 0;
        Matcher run = RUN.matcher(words);
        while (run.find()) {
            int end = endOfId(run.group());
            if (end > 0) {
                tell(models, words.substring(told, run.start()));
                super.handleOpenElement(models.createOpenElementTag("span", "class", WHOLE));
                tell(models, words.substring(run.start(), run.start() + end));
                super.handleCloseElement(models.createCloseElementTag("span"));
                told = run.start() + end;
            }
        }
        tell(models, words.substring(told));
    }

    /** How many characters of a run are an id; 0 when it begins with none, or with one that may break. */
    private static int endOfId(String run) {
        if (run.length() > LONGEST_RUN) {
            return 0;
        }
        Matcher id = ID.matcher(run);
        return id.lookingAt() && id.end() <= LONGEST ? id.end() : 0;
    }

    private void tell(IModelFactory models, String words) {
        if (!words.isEmpty()) {
            super.handleText(models.createText(words));
        }
    }

    private static boolean isAnId(IOpenElementTag tag) {
        String classes = tag.getAttributeValue("class");
        return classes != null && List.of(classes.split(" ")).contains(ID_ALREADY);
    }
}
