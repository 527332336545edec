package be.ptr.configuration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Reads single keys from environment variables and arguments. */
final class Overrides {
    private static final String VARIABLE = "PTR_";
    private static final String ARGUMENT = "--";
    private final Keys keys;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private Overrides(Keys keys) {
        this.keys = keys;
    }

    /** The variables that begin with {@code PTR_}; others are nobody's concern. */
    static Layer ofEnvironment(Map<String, String> environment, Keys keys) {
        Overrides overrides = new Overrides(keys);
        new TreeMap<>(environment).forEach(overrides::variable);
        return new Layer(overrides.entries, overrides.faults);
    }

    /** @param arguments of the form {@code --section.key=value} */
    static Layer ofArguments(List<String> arguments, Keys keys) {
        Overrides overrides = new Overrides(keys);
        arguments.forEach(overrides::argument);
        return new Layer(overrides.entries, overrides.faults);
    }

    private void variable(String name, String value) {
        if (name.startsWith(VARIABLE)) {
            keys.ofVariable(name)
                    .ifPresentOrElse(
                            key -> put(key, value, Place.of(name)),
                            () -> faults.add(new UnknownOverride(keys, Keys::variable, "_").fault(name)));
        }
    }

    private void argument(String argument) {
        int equals = argument.indexOf('=');
        String name = equals < 0 ? argument : argument.substring(0, equals);
        String key = name.substring(ARGUMENT.length());
        Place place = Place.of(name);
        if (!keys.overridable().contains(key)) {
            UnaryOperator<String> spelling = ARGUMENT::concat;
            faults.add(new UnknownOverride(keys, spelling, ".").fault(name));
        } else if (equals < 0) {
            faults.add(Fault.of(place, key, "value-missing"));
        } else if (entries.containsKey(key)) {
            faults.add(Fault.of(place, key, "duplicate-argument"));
        } else {
            put(key, argument.substring(equals + 1), place);
        }
    }

    private void put(String key, String value, Place place) {
        entries.put(key, keys.isList(key) ? list(key, value, place) : Entry.text(key, value, place));
    }

    private static Entry list(String key, String value, Place place) {
        return Entry.list(
                key,
                Arrays.stream(value.split(","))
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .toList(),
                place);
    }
}
