package be.ptr.report;

import be.ptr.defects.Defect;
import be.ptr.plan.StepId;
import be.ptr.progress.Entry;
import be.ptr.progress.PhaseProgress;
import be.ptr.progress.RunProgress;
import be.ptr.progress.StepProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A run as its people read it once a week, the same for everybody.
 *
 * @param since what happened later changed within the week
 * @param terminated how many steps ended within the week
 * @param sections the steps by section, each in the order of its start, those without one last
 * @param defects the open ones, the worst first
 * @param events newest first
 */
public record WeeklyReport(
        RunProgress progress,
        Instant since,
        int terminated,
        List<PhaseWeek> phases,
        Map<Section, List<StepProgress>> sections,
        List<Defect> defects,
        List<Event> events) {

    private static final Comparator<StepProgress> BY_START = Comparator.comparing(
            one -> Optional.ofNullable(one.step().start()), Comparator.comparing(start -> start.orElse(Instant.MAX)));

    /**
     * The report of what a run has become.
     *
     * @param defects all of the run
     * @param journal of the run since {@code since} at least, oldest first
     * @param horizon a start that is no further away is soon
     */
    public static WeeklyReport of(
            RunProgress progress, List<Defect> defects, List<Entry> journal, Instant since, Duration horizon) {
        Instant soon = progress.at().plus(horizon);
        List<Defect> open = defects.stream()
                .filter(Defect::isOpen)
                .sorted(Comparator.comparing(Defect::severity).thenComparing(Defect::at))
                .toList();
        return new WeeklyReport(
                progress,
                since,
                PhaseWeek.endedAfter(since, progress.steps()),
                phases(progress, since, open),
                progress.steps().stream()
                        .sorted(BY_START)
                        .collect(Collectors.groupingBy(step -> Section.of(step, soon))),
                open,
                new Events(progress, since).of(journal));
    }

    /** The steps of a section, in the order of their start. */
    public List<StepProgress> steps(Section section) {
        return sections.getOrDefault(section, List.of());
    }

    /** Whether a run has something left to report: it goes on, or ended after {@code since}. */
    public static boolean isWanted(RunProgress progress, Instant since) {
        return progress.tally().percent() < 100 || PhaseWeek.endedAfter(since, progress.steps()) > 0;
    }

    private static List<PhaseWeek> phases(RunProgress progress, Instant since, List<Defect> open) {
        Map<String, StepProgress> byKey = progress.steps().stream()
                .collect(Collectors.toMap(step -> step.step().id().key(), Function.identity()));
        Map<String, Long> defects = open.stream()
                .map(defect -> byKey.get(StepId.keyOf(defect.step())))
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(step -> step.step().phase(), Collectors.counting()));
        return progress.phases().stream()
                .map(phase -> week(progress, phase, since, defects))
                .toList();
    }

    private static PhaseWeek week(RunProgress progress, PhaseProgress phase, Instant since, Map<String, Long> defects) {
        String code = phase.phase().code();
        List<StepProgress> own = progress.steps().stream()
                .filter(step -> step.step().phase().equals(code))
                .toList();
        return PhaseWeek.of(phase, own, since, defects.getOrDefault(code, 0L).intValue());
    }
}
