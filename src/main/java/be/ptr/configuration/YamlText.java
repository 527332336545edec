package be.ptr.configuration;

import be.ptr.configuration.Entry.Kind;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.ReaderException;

/** Turns a YAML text into entries with their lines, without making objects of it. */
final class YamlText {
    private static final int MOST_CHARACTERS = 1_000_000;
    private static final int DEEPEST = 20;

    private final String source;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private YamlText(String source) {
        this.source = source;
    }

    static Layer read(String source, String text) {
        YamlText reading = new YamlText(source);
        try {
            reading.text(text);
        } catch (MarkedYAMLException broken) {
            reading.faults.add(Fault.of(reading.place(broken.getProblemMark()), "", "not-yaml"));
        } catch (ReaderException character) {
            reading.faults.add(Fault.of(new Place(source, lineOf(character, text)), "", "not-yaml"));
        } catch (YAMLException refused) {
            reading.faults.add(Fault.of(Place.of(source), "", "not-yaml"));
        }
        return new Layer(reading.entries, reading.faults);
    }

    private static int lineOf(ReaderException character, String text) {
        return 1
                + (int) text.codePoints()
                        .limit(character.getPosition())
                        .filter(point -> point == '\n')
                        .count();
    }

    /** An alias is refused before it can unfold. */
    private void text(String text) {
        Yaml yaml = new Yaml(limits());
        for (Event event : yaml.parse(new StringReader(text))) {
            if (event instanceof AliasEvent) {
                faults.add(Fault.of(place(event.getStartMark()), "", "alias"));
                return;
            }
        }
        document(yaml.compose(new StringReader(text)));
    }

    private static LoaderOptions limits() {
        LoaderOptions limits = new LoaderOptions();
        limits.setNestingDepthLimit(DEEPEST);
        limits.setCodePointLimit(MOST_CHARACTERS);
        return limits;
    }

    /** @param root null for a text without any key */
    private void document(@Nullable Node root) {
        if (root instanceof MappingNode mapping) {
            section("", mapping);
        } else if (root != null && !root.getTag().equals(Tag.NULL)) {
            faults.add(Fault.of(place(root.getStartMark()), "", "not-keys"));
        }
    }

    private void section(String prefix, MappingNode mapping) {
        for (NodeTuple tuple : mapping.getValue()) {
            Place place = place(tuple.getKeyNode().getStartMark());
            if (tuple.getKeyNode() instanceof ScalarNode name) {
                entry(prefix + name.getValue(), tuple.getValueNode(), place);
            } else {
                faults.add(Fault.of(place, "", "not-keys"));
            }
        }
    }

    private void entry(String key, Node value, Place place) {
        Entry earlier = entries.get(key);
        if (earlier != null) {
            faults.add(Fault.of(
                    place, key, "duplicate-key", String.valueOf(earlier.place().line())));
        } else if (value instanceof MappingNode mapping) {
            entries.put(key, Entry.section(key, place));
            section(key + ".", mapping);
        } else if (value instanceof SequenceNode sequence) {
            entries.put(key, Entry.list(key, items(key, sequence), place));
        } else {
            entries.put(key, scalar(key, (ScalarNode) value, place));
        }
    }

    private static Entry scalar(String key, ScalarNode value, Place place) {
        return value.getTag().equals(Tag.NULL)
                ? new Entry(key, Kind.NOTHING, List.of(), place)
                : Entry.text(key, value.getValue(), place);
    }

    private List<String> items(String key, SequenceNode sequence) {
        List<String> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            if (item instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                items.add(scalar.getValue());
            } else {
                faults.add(Fault.of(place(item.getStartMark()), key, "wrong-item"));
            }
        }
        return items;
    }

    private Place place(@Nullable Mark mark) {
        return mark == null ? Place.of(source) : new Place(source, mark.getLine() + 1);
    }
}
