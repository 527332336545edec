package be.ptr.wording;

import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the plan says about a step, as labelled fields in the order in which people read them, on its page, in Tasklist and
 * in e-mails alike. A column of the plan that people shall read is one line here, and its label in the bundles.
 */
public final class StepFields {
    private static final List<Described> IN_ORDER = List.of(
            new Described("step.phase", StepFields::phase),
            new Described("step.start", StepFields::start, StepFields::startInWorkbook),
            new Described("step.duration", StepFields::duration),
            new Described("step.end", StepFields::end),
            new Described("step.team", fields -> fields.step.team()),
            new Described("step.criticality", StepFields::criticality));

    private final Step step;
    private final Plan plan;
    private final Wording words;
    private final Function<Instant, String> when;

    private StepFields(Step step, Plan plan, Wording words, Function<Instant, String> when) {
        this.step = step;
        this.plan = plan;
        this.words = words;
        this.when = when;
    }

    /**
     * A field.
     *
     * @param text never empty
     * @param aside what is said beside it where there is room, or empty
     */
    public record Field(String label, String text, String aside) {}

    private record Described(String label, Function<StepFields, String> text, Function<StepFields, String> aside) {
        Described(String label, Function<StepFields, String> text) {
            this(label, text, fields -> "");
        }
    }

    /**
     * The fields that {@code step} has, and behind them the company's own columns under their headers.
     *
     * @param when how an instant is told there
     */
    public static List<Field> of(Step step, Plan plan, Wording words, Function<Instant, String> when) {
        StepFields fields = new StepFields(step, plan, words, when);
        Stream<Field> typed = IN_ORDER.stream()
                .map(one -> new Field(
                        words.of(one.label()),
                        one.text().apply(fields),
                        one.aside().apply(fields)));
        Stream<Field> extras =
                step.extras().entrySet().stream().map(extra -> new Field(extra.getKey(), extra.getValue(), ""));
        return Stream.concat(typed, extras)
                .filter(field -> !field.text().isEmpty())
                .toList();
    }

    private String phase() {
        return step.phase() + " · "
                + plan.phase(step.phase()).name(words.language().code());
    }

    private String start() {
        return told(step.start()).orElseGet(() -> words.of("step.no-start"));
    }

    private String startInWorkbook() {
        String worded = step.startText();
        return worded.isEmpty() || worded.equals(start()) ? "" : words.of("step.in-workbook", worded);
    }

    private String duration() {
        Duration planned = step.duration();
        return planned == null ? "" : Durations.text(planned, words);
    }

    private String end() {
        return step.duration() == null ? "" : told(step.due().orElse(null)).orElse("");
    }

    private String criticality() {
        return words.of("criticality." + step.criticality().name());
    }

    private Optional<String> told(@Nullable Instant instant) {
        return Optional.ofNullable(instant).map(when);
    }
}
