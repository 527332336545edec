package be.ptr.workbook.resolve;

import be.ptr.plan.DryRun;
import be.ptr.workbook.cells.Cell;
import be.ptr.workbook.resolve.Start.FromMilestone;
import be.ptr.workbook.resolve.Start.OnDate;
import be.ptr.workbook.rows.StepColumn;
import be.ptr.workbook.rows.TableRow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/** When the steps of one execution start. */
final class StartTimes {
    /** For a time that is only on the way to the one that counts. */
    private static final Cell NOWHERE = new Cell("", 0, 0, Cell.Kind.TEXT, "", 0);

    private final DryRun run;
    private final Milestones milestones;
    private final StartReader reader;
    private final LocalTimes times;
    private final RunFindings findings;

    StartTimes(DryRun run, Milestones milestones, LocalTimes times, RunFindings findings) {
        this.run = run;
        this.milestones = milestones;
        this.reader = new StartReader(milestones.codes());
        this.times = times;
        this.findings = findings;
    }

    /** The cell that gives the start in this execution: its own column before the one for all. */
    Optional<Cell> cell(TableRow row) {
        return row.start(run).or(() -> row.at(StepColumn.START)).filter(cell -> !cell.isFaulty());
    }

    /** The start of a row; nothing when it has none or it cannot be understood. */
    Optional<Instant> of(TableRow row) {
        Optional<Cell> time = row.at(StepColumn.TIME).filter(cell -> !cell.isFaulty());
        Optional<LocalTime> timeOfDay = time.flatMap(TimeOfDay::of);
        if (time.isPresent() && timeOfDay.isEmpty()) {
            findings.error(time.get(), "not-a-time", time.get().text());
        }
        Optional<Cell> cell = cell(row);
        if (cell.isEmpty()) {
            time.ifPresent(alone -> findings.warning(alone, "time-without-date", alone.text()));
            return Optional.empty();
        }
        Optional<Start> start = reader.read(cell.get());
        if (start.isEmpty()) {
            findings.error(cell.get(), "not-a-date", cell.get().text());
            return Optional.empty();
        }
        return instant(withTime(start.get(), time, timeOfDay), cell.get());
    }

    private Start withTime(Start start, Optional<Cell> cell, Optional<LocalTime> time) {
        if (cell.isEmpty() || time.isEmpty()) {
            return start;
        }
        boolean exact = start instanceof FromMilestone offset && offset.exact() != null;
        LocalTime own = start.time();
        if (own == null && !exact) {
            return start.at(time.get());
        }
        if (exact || !time.get().equals(own)) {
            findings.warning(cell.get(), "two-times", cell.get().text());
        }
        return start;
    }

    private Optional<Instant> instant(Start start, Cell cell) {
        if (start instanceof OnDate date) {
            LocalTime time = date.time() == null ? LocalTime.MIDNIGHT : date.time();
            return Optional.of(times.instant(date.date().atTime(time), cell, findings::add));
        }
        FromMilestone offset = (FromMilestone) start;
        Optional<Instant> base = milestones.instant(offset.milestone(), run);
        if (base.isEmpty()) {
            findings.error(cell, "milestone-without-date", offset.milestone());
        }
        return base.map(instant -> from(instant, offset, cell));
    }

    private Instant from(Instant base, FromMilestone offset, Cell cell) {
        Duration exact = offset.exact() == null ? Duration.ZERO : offset.exact();
        LocalTime time = offset.time();
        LocalDateTime local = times.local(base).plusDays(offset.days());
        if (time != null) {
            LocalDateTime day = exact.isZero()
                    ? local
                    : times.local(atDays(base, offset, local).plus(exact));
            return times.instant(day.toLocalDate().atTime(time), cell, findings::add);
        }
        Instant days = offset.days() == 0 ? base : times.instant(local, cell, findings::add);
        return days.plus(exact);
    }

    private Instant atDays(Instant base, FromMilestone offset, LocalDateTime local) {
        return offset.days() == 0 ? base : times.instant(local, NOWHERE, finding -> {});
    }
}
