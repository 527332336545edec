package be.ptr.workbook.resolve;

import be.ptr.plan.DryRun;
import be.ptr.plan.Finding;
import be.ptr.plan.Milestone;
import be.ptr.plan.Spelling;
import be.ptr.workbook.cells.Cell;
import be.ptr.workbook.resolve.Start.OnDate;
import be.ptr.workbook.rows.DateColumn;
import be.ptr.workbook.rows.Findings;
import be.ptr.workbook.rows.Table;
import be.ptr.workbook.rows.TableRow;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The milestones with their dates in every execution. */
final class Milestones {
    private static final int MAX_LABEL = 255;
    private static final StartReader DATES = new StartReader(List.of());

    private final Map<String, String> codes = new LinkedHashMap<>();
    private final Map<String, Milestone> labels = new LinkedHashMap<>();
    private final Map<DryRun, Map<String, Instant>> instants = new LinkedHashMap<>();

    static Milestones read(Table table, List<DryRun> runs, LocalTimes times, Findings findings) {
        Milestones milestones = new Milestones();
        runs.forEach(run -> milestones.instants.put(run, new LinkedHashMap<>()));
        Codes codes = new Codes(findings);
        for (TableRow row : table.rows()) {
            Fields fields = new Fields(row, findings);
            fields.inspect();
            String label = fields.line(DateColumn.LABEL, MAX_LABEL);
            Optional<String> code = codes.unique(fields, DateColumn.MILESTONE);
            code.ifPresent(added -> {
                milestones.codes.put(Spelling.words(added), added);
                milestones.labels.put(added, new Milestone(added, label, null));
            });
            for (DryRun run : runs) {
                row.mark(run)
                        .or(() -> row.start(run))
                        .filter(cell -> !cell.isFaulty())
                        .flatMap(cell -> instant(cell, times, findings))
                        .ifPresent(instant ->
                                code.ifPresent(added -> milestones.of(run).put(added, instant)));
            }
        }
        return milestones;
    }

    private static Optional<Instant> instant(Cell cell, LocalTimes times, Findings findings) {
        Optional<Start> date = DATES.read(cell);
        if (date.isEmpty() || !(date.get() instanceof OnDate start)) {
            findings.error(cell, "not-a-milestone-date", cell.text());
            return Optional.empty();
        }
        LocalTime time = start.time() == null ? LocalTime.MIDNIGHT : start.time();
        return Optional.of(times.instant(start.date().atTime(time), cell, (Finding found) -> findings.add(found)));
    }

    private Map<String, Instant> of(DryRun run) {
        return instants.getOrDefault(run, Map.of());
    }

    List<String> codes() {
        return new ArrayList<>(codes.values());
    }

    /** The milestone as its own sheet spells it. */
    Optional<String> find(String text) {
        return Optional.ofNullable(codes.get(Spelling.words(text)));
    }

    /** When {@code code} is planned in {@code run}; nothing when it has no date there. */
    Optional<Instant> instant(String code, DryRun run) {
        return Optional.ofNullable(of(run).get(code));
    }

    List<Milestone> in(DryRun run) {
        return labels.values().stream()
                .map(milestone -> new Milestone(
                        milestone.code(),
                        milestone.label(),
                        instant(milestone.code(), run).orElse(null)))
                .toList();
    }
}
