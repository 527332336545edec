package be.ptr.configuration;

import be.ptr.configuration.Entry.Kind;
import be.ptr.plan.Unseen;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Understands entries; a value that cannot be understood is noted and replaced by its default, so that all are seen. */
final class Values {
    /** A value of these may hold a password and is never repeated. */
    private static final Set<String> SECRET = Set.of(
            "database.uri",
            "engine.url",
            "engine.password",
            "mail.password",
            "security.link-key",
            "security.oidc.client-secret");

    private final Map<String, Entry> given;
    private final Map<String, Entry> defaults;
    private final List<Fault> faults = new ArrayList<>();

    /** @param given the keys that some source gives, none unknown */
    Values(Map<String, Entry> given, Map<String, Entry> defaults) {
        this.given = given;
        this.defaults = defaults;
    }

    List<Fault> faults() {
        return faults;
    }

    void fault(String key, String code, String... arguments) {
        faults.add(Fault.of(entry(key).place(), key, code, arguments));
    }

    /** A fault of {@code key} that comes from the value of {@code cause}; it stands where one of them was written. */
    void contradiction(String key, String cause, String code, String... arguments) {
        Entry written = given.containsKey(key) ? entry(key) : entry(cause);
        faults.add(Fault.of(written.place(), key, code, arguments));
    }

    /** Whether some source says something about {@code key}, were it only that it has no value. */
    boolean isGiven(String key) {
        return given.containsKey(key);
    }

    boolean isFaulty(String key) {
        return faults.stream().anyMatch(fault -> fault.key().equals(key));
    }

    /** A fault of two keys that have the same value; it stands with the one that somebody wrote, and names the other. */
    void clash(String key, String other, String code, String text) {
        boolean written = given.containsKey(key);
        fault(written ? key : other, code, text, written ? other : key);
    }

    /** A fault when {@code text} has a character that nobody sees. */
    void refuseUnseen(String key, String text) {
        Unseen.firstIn(text).ifPresent(c -> fault(key, "unseen-character", Unseen.name(c), Unseen.replacedIn(text)));
    }

    /** The value of a key that must have one. */
    <T> T one(String key, Rule<T> rule) {
        Optional<T> value = optional(key, rule);
        if (value.isEmpty() && entry(key).is(Kind.NOTHING)) {
            fault(key, "value-missing");
        }
        return value.orElseGet(() -> rule.parser().apply(fallback(key).values().get(0)));
    }

    /** The value of a key that may be left empty; nothing too when it cannot be understood. */
    <T> Optional<T> optional(String key, Rule<T> rule) {
        Entry entry = entry(key);
        return switch (entry.kind()) {
            case NOTHING -> Optional.empty();
            case TEXT -> parsed(entry, entry.values().get(0), rule);
            case LIST, SECTION -> {
                fault(key, "value-expected");
                yield Optional.empty();
            }
        };
    }

    private <T> Optional<T> parsed(Entry entry, String text, Rule<T> rule) {
        try {
            return Optional.of(rule.parser().apply(text));
        } catch (IllegalArgumentException | DateTimeException wrong) {
            List<String> arguments = new ArrayList<>(rule.accepted());
            arguments.add(0, SECRET.contains(entry.key()) ? "…" : text);
            faults.add(new Fault(entry.place(), entry.key(), rule.code(), arguments));
            return Optional.empty();
        }
    }

    /** The texts of a list with at least one. */
    List<String> list(String key) {
        Entry entry = entry(key);
        if (entry.is(Kind.LIST) && !entry.values().isEmpty()) {
            return entry.values();
        }
        fault(key, "list-expected");
        return fallback(key).values();
    }

    /** The values of a list that may be empty, or the only one; those that cannot be understood are left out. */
    <T> List<T> every(String key, Rule<T> rule) {
        Entry entry = entry(key);
        if (entry.is(Kind.SECTION)) {
            fault(key, "list-expected");
            return List.of();
        }
        return entry.values().stream()
                .flatMap(text -> parsed(entry, text, rule).stream())
                .toList();
    }

    /** The texts of a list, which may have none. */
    List<String> listOrNone(String key) {
        Entry entry = entry(key);
        return entry.is(Kind.LIST) && entry.values().isEmpty() ? List.of() : list(key);
    }

    /** The texts of a list where nobody configures it. */
    List<String> defaultList(String key) {
        return fallback(key).values();
    }

    boolean isEmpty(String key) {
        return entry(key).is(Kind.NOTHING);
    }

    /** The keys that the defaults have under {@code section}, in their order. */
    List<String> keysUnder(String section) {
        return under(section, defaults).stream().map(Entry::key).toList();
    }

    /** The entries under {@code section}: those given, or the defaults when there is none. */
    List<Entry> under(String section) {
        List<Entry> own = under(section, given);
        return own.isEmpty() ? under(section, defaults) : own;
    }

    private static List<Entry> under(String section, Map<String, Entry> entries) {
        return entries.values().stream()
                .filter(entry -> entry.key().startsWith(section + ".") && !entry.is(Kind.SECTION))
                .toList();
    }

    private Entry entry(String key) {
        Entry entry = given.get(key);
        return entry == null ? fallback(key) : entry;
    }

    private Entry fallback(String key) {
        return Objects.requireNonNull(defaults.get(key), key);
    }
}
