package be.ptr.configuration;

import java.util.List;

/**
 * One key as it was written, not yet understood.
 *
 * @param key the whole path, for example {@code server.port}
 * @param values one text, the texts of a list, or empty
 */
record Entry(String key, Kind kind, List<String> values, Place place) {
    /** The form in which the value was written. */
    enum Kind {
        SECTION,
        TEXT,
        LIST,
        NOTHING
    }

    /** A single value; blank text is no value. */
    static Entry text(String key, String text, Place place) {
        return text.isBlank()
                ? new Entry(key, Kind.NOTHING, List.of(), place)
                : new Entry(key, Kind.TEXT, List.of(text), place);
    }

    static Entry list(String key, List<String> values, Place place) {
        return new Entry(key, Kind.LIST, List.copyOf(values), place);
    }

    static Entry section(String key, Place place) {
        return new Entry(key, Kind.SECTION, List.of(), place);
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
