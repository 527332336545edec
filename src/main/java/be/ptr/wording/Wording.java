package be.ptr.wording;

import be.ptr.plan.Finding;
import be.ptr.plan.Language;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The product's sentences in one language. */
public final class Wording {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Language language;
    private final Locale locale;

    public Wording(Language language) {
        this.language = language;
        this.locale = language.locale();
        this.bundle = ResourceBundle.getBundle("messages", locale, NO_FALLBACK);
    }

    public Language language() {
        return language;
    }

    /**
     * The sentence under {@code key} with its placeholders {@code {0}}, {@code {1}}… filled; an apostrophe is written
     * twice in the bundle. A missing key is a mistake of the caller.
     */
    public String of(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** The sentence of a finding, without its place and severity. */
    public String of(Finding finding) {
        return of("finding." + finding.code(), finding.arguments().toArray());
    }
}
