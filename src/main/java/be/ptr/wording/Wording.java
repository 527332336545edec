package be.ptr.wording;

import be.ptr.plan.Finding;
import be.ptr.plan.Language;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/** The product's sentences in one language. */
public final class Wording {
    private final ResourceBundle bundle;
    private final Language language;
    private final Locale locale;

    public Wording(Language language) {
        this.language = language;
        this.locale = language.locale();
        this.bundle = Sentences.of(language);
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

    /** Every sentence whose key begins with one of {@code prefixes}, by key, with the same arguments. */
    public Map<String, String> all(List<String> prefixes, Object... arguments) {
        Map<String, String> sentences = new TreeMap<>();
        for (String key : bundle.keySet()) {
            if (prefixes.stream().anyMatch(key::startsWith)) {
                sentences.put(key, of(key, arguments));
            }
        }
        return sentences;
    }

    /** Why something was not carried out, by the code of the refusal. */
    public String refusal(String code, List<String> arguments) {
        return of("refusal." + code, arguments.toArray());
    }

    /** The sentence of a finding, without its place and severity. */
    public String of(Finding finding) {
        String sentence = of("finding." + finding.code(), finding.arguments().toArray());
        return finding.times() == 1 ? sentence : of("findings.more", sentence, finding.times() - 1);
    }
}
