package be.ptr.report;

import be.ptr.plan.Step;
import be.ptr.plan.StepId;
import be.ptr.progress.Entry;
import be.ptr.progress.RunProgress;
import be.ptr.progress.StepProgress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a week of the journal what a reader wants to know: of several lines that say the same of a step the last one,
 * no start of a step that is done meanwhile, and what became late without a line of its own.
 */
final class Events {
    private final RunProgress progress;
    private final Instant since;
    private final Map<String, StepProgress> steps = new LinkedHashMap<>();
    private final Map<String, Event> found = new LinkedHashMap<>();

    Events(RunProgress progress, Instant since) {
        this.progress = progress;
        this.since = since;
        progress.steps().forEach(step -> steps.put(step.step().id().key(), step));
    }

    /**
     * Newest first.
     *
     * @param journal oldest first; lines outside the week are left out
     */
    List<Event> of(List<Entry> journal) {
        journal.stream()
                .filter(entry -> isInTheWeek(entry.at()))
                .forEach(entry -> of(entry).ifPresent(this::add));
        progress.steps().stream().filter(StepProgress::late).forEach(this::addIfNewlyLate);
        List<Event> events = new ArrayList<>(found.values());
        events.removeIf(event -> event.kind() == Event.Kind.STARTED && isClosed(event.step()));
        events.sort(Comparator.comparing(Event::at).reversed());
        return events;
    }

    private Optional<Event> of(Entry entry) {
        return kind(entry)
                .filter(kind -> kind == Event.Kind.PLAN || step(entry.step()) != null)
                .map(kind -> new Event(
                        kind, step(entry.step()), entry.at(), entry.by(), entry.detail(), entry.to(), entry.leaver()));
    }

    private static Optional<Event.Kind> kind(Entry entry) {
        return Optional.ofNullable(
                switch (entry.kind()) {
                    case TERMINATED -> Event.Kind.CLOSED;
                    case STARTED -> Event.Kind.STARTED;
                    case SKIPPED, WAIVED -> Event.Kind.SKIPPED;
                    case TRANSFERRED -> Event.Kind.TRANSFERRED;
                    case OVERDUE -> Event.Kind.BECAME_LATE;
                    case IMPORTED -> Event.Kind.PLAN;
                    default -> null;
                });
    }

    /** A step that passes its planned end changes no state. */
    private void addIfNewlyLate(StepProgress late) {
        Step step = late.step();
        step.due()
                .filter(this::isInTheWeek)
                .ifPresent(due -> found.putIfAbsent(
                        key(Event.Kind.BECAME_LATE, late),
                        new Event(Event.Kind.BECAME_LATE, late, due, "", "", "", "")));
    }

    private void add(Event event) {
        StepProgress step = event.step();
        found.put(step == null ? event.kind() + "|" + event.at() : key(event.kind(), step) + event.leaver(), event);
    }

    private static String key(Event.Kind kind, StepProgress step) {
        return kind + "|" + step.step().id().key();
    }

    private @Nullable StepProgress step(@Nullable StepId id) {
        return id == null ? null : steps.get(id.key());
    }

    private boolean isInTheWeek(Instant at) {
        return at.isAfter(since) && !at.isAfter(progress.at());
    }

    private static boolean isClosed(@Nullable StepProgress step) {
        return step != null && step.facts().terminated() != null;
    }
}
