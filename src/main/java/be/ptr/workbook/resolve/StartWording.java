package be.ptr.workbook.resolve;

import be.ptr.plan.Milestone;
import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import be.ptr.workbook.cells.Cell;
import be.ptr.workbook.resolve.Start.FromMilestone;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How to write the start of a step so that it reads as the same instant again. */
public final class StartWording {
    private final LocalTimes times;
    private final StartReader reader;
    private final Map<String, Instant> milestones = new HashMap<>();

    public StartWording(Plan plan) {
        this.times = new LocalTimes(plan.zone());
        this.reader =
                new StartReader(plan.milestones().stream().map(Milestone::code).toList());
        for (Milestone milestone : plan.milestones()) {
            Instant instant = milestone.instant();
            if (instant != null) {
                milestones.put(milestone.code(), instant);
            }
        }
    }

    /** What must stand in the column of the time beside {@link Step#startText()}; nothing when that says it all. */
    public Optional<LocalTime> timeBeside(Step step) {
        Instant start = step.start();
        Optional<Start> worded = reader.read(new Cell("", 1, 0, Cell.Kind.TEXT, step.startText(), 0));
        if (start == null || worded.isEmpty() || worded.get().time() != null) {
            return Optional.empty();
        }
        LocalTime implied = LocalTime.MIDNIGHT;
        if (worded.get() instanceof FromMilestone offset) {
            Instant base = milestones.get(offset.milestone());
            if (base == null || offset.exact() != null) {
                return Optional.empty();
            }
            implied = times.local(base).toLocalTime();
        }
        LocalTime time = times.local(start).toLocalTime();
        return time.equals(implied) ? Optional.empty() : Optional.of(time);
    }
}
