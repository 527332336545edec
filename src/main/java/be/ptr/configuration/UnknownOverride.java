package be.ptr.configuration;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Says what is accepted where a variable or an argument names no key: the names of the section it begins with, or the
 * sections when it begins with none.
 *
 * @param spelling of a key or section as a variable or an argument
 * @param separator between the words of such a name
 */
record UnknownOverride(Keys keys, UnaryOperator<String> spelling, String separator) {
    /** Of a section, behind which its keys follow. */
    private static final String MORE = "…";

    Fault fault(String name) {
        if (beginsWith(Keys.PHASES, name)) {
            return Fault.of(Place.of(name), "", "override-of-phases", Keys.PHASES);
        }
        List<String> names = keys.overridable().stream().map(spelling).toList();
        String section = section(name);
        return Fault.of(
                Place.of(name),
                "",
                section.isEmpty() ? "unknown-override-section" : "unknown-override",
                Nearest.to(name, names),
                String.join(", ", accepted(section)));
    }

    /** The deepest one that {@code name} begins with; empty when there is none. */
    private String section(String name) {
        return keys.all().stream()
                .filter(keys::isSection)
                .filter(section -> beginsWith(section, name))
                .reduce("", (deepest, section) -> section.length() > deepest.length() ? section : deepest);
    }

    private boolean beginsWith(String section, String name) {
        String written = (name + separator).toLowerCase(Locale.ROOT);
        return written.startsWith((spelling.apply(section) + separator).toLowerCase(Locale.ROOT));
    }

    private List<String> accepted(String section) {
        return keys.under(section).stream()
                .map(key -> section.isEmpty() ? key : section + "." + key)
                .filter(key -> !key.equals(Keys.PHASES))
                .map(key -> keys.isSection(key) ? spelling.apply(key) + separator + MORE : spelling.apply(key))
                .toList();
    }
}
