package be.ptr.plan;

import java.util.Locale;

/** A language in which the product speaks to people. */
public enum Language {
    FR(Locale.FRENCH),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The ISO 639 code in lower case. */
    public String code() {
        return locale.getLanguage();
    }

    /** The language of {@code locale}; French for every locale that is not English. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("en") ? EN : FR;
    }
}
