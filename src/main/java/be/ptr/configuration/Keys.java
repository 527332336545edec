package be.ptr.configuration;

import be.ptr.configuration.Entry.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The accepted keys: those of the defaults, and under {@code plan.phases} the codes that the operator chooses. */
final class Keys {
    /** The one section whose keys are free and which is replaced as a whole. */
    static final String PHASES = "plan.phases";

    private static final List<String> PHASE_NAMES = List.of("fr", "en");

    private static final String PREFIX = "PTR_";
    private final Map<String, Entry> defaults;

    Keys(Map<String, Entry> defaults) {
        this.defaults = defaults;
    }

    boolean isSection(String key) {
        Entry entry = defaults.get(key);
        return entry == null ? isPhase(key) && !isPhaseName(key) : entry.is(Kind.SECTION);
    }

    boolean isValue(String key) {
        Entry entry = defaults.get(key);
        return entry == null ? isPhaseName(key) : !entry.is(Kind.SECTION);
    }

    boolean isList(String key) {
        Entry entry = defaults.get(key);
        return entry != null && entry.is(Kind.LIST);
    }

    static boolean isPhase(String key) {
        return key.startsWith(PHASES + ".");
    }

    private static boolean isPhaseName(String key) {
        return isPhase(key) && (key.endsWith(".fr") || key.endsWith(".en"));
    }

    /** All accepted keys and sections. */
    Collection<String> all() {
        return defaults.keySet();
    }

    /** The keys and sections directly under {@code section}; of the file when it is empty. Never none. */
    List<String> under(String section) {
        if (isPhase(section)) {
            return PHASE_NAMES;
        }
        String prefix = section.isEmpty() ? "" : section + ".";
        return defaults.keySet().stream()
                .filter(key -> key.startsWith(prefix) && key.indexOf('.', prefix.length()) < 0)
                .map(key -> key.substring(prefix.length()))
                .toList();
    }

    /** The keys that a variable or an argument may give, in the order of the defaults. */
    List<String> overridable() {
        List<String> keys = new ArrayList<>();
        for (Entry entry : defaults.values()) {
            if (!entry.is(Kind.SECTION) && !isPhase(entry.key())) {
                keys.add(entry.key());
            }
        }
        return keys;
    }

    /** {@code PTR_SERVER_PUBLIC_URL} for {@code server.public-url}. */
    static String variable(String key) {
        return PREFIX + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** The key that the environment variable {@code name} gives. */
    Optional<String> ofVariable(String name) {
        return overridable().stream().filter(key -> variable(key).equals(name)).findFirst();
    }
}
