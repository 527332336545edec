package be.ptr.configuration;

import be.ptr.configuration.Entry.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Separates the accepted keys of a file from the others. */
final class KeyCheck {
    private final Keys keys;
    private final Map<String, Entry> accepted = new LinkedHashMap<>();
    private final List<Fault> faults;
    private final List<String> refused = new ArrayList<>();

    private KeyCheck(Keys keys, List<Fault> faults) {
        this.keys = keys;
        this.faults = new ArrayList<>(faults);
    }

    /** The entries of {@code layer} that have an accepted key, and all its faults. */
    static Layer check(Layer layer, Keys keys) {
        KeyCheck check = new KeyCheck(keys, layer.faults());
        layer.entries().values().forEach(check::entry);
        return new Layer(check.accepted, check.faults);
    }

    private void entry(Entry entry) {
        if (refused.stream().anyMatch(section -> entry.key().startsWith(section + "."))) {
            return;
        }
        complaint(entry).ifPresentOrElse(fault -> refuse(entry, fault), () -> accept(entry));
    }

    private Optional<Fault> complaint(Entry entry) {
        String key = entry.key();
        boolean section = entry.is(Kind.SECTION);
        if (keys.isSection(key) && !section && !entry.is(Kind.NOTHING)) {
            return Optional.of(Fault.of(entry.place(), key, "section-expected", String.join(", ", keys.under(key))));
        }
        if (keys.isValue(key) && section) {
            return Optional.of(Fault.of(entry.place(), key, "value-expected"));
        }
        return keys.isSection(key) || keys.isValue(key) ? Optional.empty() : Optional.of(unknown(entry));
    }

    private Fault unknown(Entry entry) {
        String parent = entry.key().substring(0, Math.max(0, entry.key().lastIndexOf('.')));
        String nearest = Nearest.to(entry.key(), keys.all());
        return Fault.of(entry.place(), entry.key(), "unknown-key", nearest, String.join(", ", keys.under(parent)));
    }

    private void refuse(Entry entry, Fault fault) {
        faults.add(fault);
        refused.add(entry.key());
    }

    private void accept(Entry entry) {
        if (keys.isValue(entry.key()) || entry.is(Kind.SECTION)) {
            accepted.put(entry.key(), entry);
        }
    }
}
