package be.ptr.engine.decisions;

import be.ptr.plan.StepId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The decisions about one step.
 *
 * @param handovers oldest first
 * @param waiver null unless a lead declared the step without object
 */
public record Decisions(List<Handover> handovers, @Nullable Waiver waiver) {
    /** Nothing was decided. */
    public static final Decisions NONE = new Decisions(List.of(), null);

    /** Most characters of a variable that the engine's database keeps as text. */
    private static final int MAX_TEXT = 4000;

    private static final ObjectMapper JSON = new ObjectMapper();

    public Decisions {
        handovers = List.copyOf(handovers);
    }

    /** The latest one counts. */
    public Optional<Handover> latest() {
        return handovers.isEmpty() ? Optional.empty() : Optional.of(handovers.get(handovers.size() - 1));
    }

    /** Name of the variable for the transfer that follows these. */
    public String nextName(StepId step) {
        return DecisionName.transfer(step, handovers.size() + 1);
    }

    /** Name of the variable for the waiver of {@code step}. */
    public static String waiverName(StepId step) {
        return DecisionName.waiver(step);
    }

    /** Which step a variable holds a decision about, by its name; empty for any other variable. */
    public static Optional<StepId> stepOf(String name) {
        return DecisionName.ofTransfer(name).map(DecisionName::step).or(() -> DecisionName.ofWaiver(name));
    }

    /** What a variable says. */
    public static String text(Record decision) {
        try {
            return JSON.writeValueAsString(decision);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** By how many characters what a variable would say is too long for it; 0 or less when it fits. */
    public static int excess(Record decision) {
        return text(decision).length() - MAX_TEXT;
    }

    /** What the variables of an instance say about {@code step}; those of other steps are not read. */
    public static Decisions of(StepId step, Map<String, ?> variables) {
        Map<String, Object> own = new HashMap<>();
        variables.forEach((name, text) -> {
            if (DecisionName.isAbout(step, name)) {
                own.put(name, text);
            }
        });
        return own.isEmpty() ? NONE : of(own).getOrDefault(step, NONE);
    }

    /** What the variables of one instance, or of several, say about each step. */
    public static Map<StepId, Decisions> of(Map<String, ?> variables) {
        Map<StepId, List<String>> transfers = new HashMap<>();
        Map<StepId, Decisions> all = new HashMap<>();
        variables
                .keySet()
                .forEach(name -> DecisionName.ofTransfer(name)
                        .ifPresent(found -> transfers
                                .computeIfAbsent(found.step(), step -> new ArrayList<>())
                                .add(name)));
        transfers.forEach((step, names) -> all.put(step, new Decisions(handovers(names, variables), null)));
        variables.forEach((name, text) -> DecisionName.ofWaiver(name)
                .ifPresent(step -> all.merge(
                        step,
                        new Decisions(List.of(), read(text, Waiver.class)),
                        (before, waived) -> new Decisions(before.handovers, waived.waiver))));
        return all;
    }

    private static List<Handover> handovers(List<String> names, Map<String, ?> variables) {
        return names.stream()
                .sorted(Comparator.comparing(
                        name -> DecisionName.ofTransfer(name).orElseThrow().number()))
                .map(name -> read(variables.get(name), Handover.class))
                .toList();
    }

    private static <T> T read(@Nullable Object text, Class<T> kind) {
        try {
            return JSON.readValue(String.valueOf(text), kind);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("not a decision: " + text, damaged);
        }
    }
}
