package be.ptr.workbook.rows;

import be.ptr.configuration.ExcelSettings;
import be.ptr.configuration.ExcelSettings.SheetSettings;
import be.ptr.plan.CellRef;
import be.ptr.plan.DryRun;
import be.ptr.plan.Finding;
import be.ptr.plan.Spelling;
import be.ptr.workbook.cells.RawSheet;
import be.ptr.workbook.cells.RawWorkbook;
import java.util.List;
import java.util.Optional;

/** The four sheets of a plan workbook as tables. */
public record Tables(Table actors, Table steps, Table dates, Table environments) {

    /** The sheets to read, as {@link Spelling#key} spells their names: the people first, then what names them. */
    public static List<String> wanted(ExcelSettings settings) {
        return List.of(
                Spelling.key(settings.actors().name()),
                Spelling.key(settings.steps().name()),
                Spelling.key(settings.dates().name()),
                Spelling.key(settings.environments().name()));
    }

    public static Tables of(RawWorkbook workbook, ExcelSettings settings, List<DryRun> runs, Findings findings) {
        return new Tables(
                required(workbook, settings.actors(), List.of(ActorColumn.values()), List.of(), findings),
                required(workbook, settings.steps(), List.of(StepColumn.values()), runs, findings),
                optional(workbook, settings.dates(), List.of(DateColumn.values()), runs, findings),
                optional(workbook, settings.environments(), List.of(EnvironmentColumn.values()), runs, findings));
    }

    private static Table required(
            RawWorkbook workbook,
            SheetSettings settings,
            List<? extends Column> columns,
            List<DryRun> runs,
            Findings findings) {
        if (workbook.sheet(settings.name()).isEmpty()) {
            String names = String.join(", ", workbook.sheetNames());
            findings.add(Finding.error("missing-sheet", CellRef.WORKBOOK, settings.name(), names));
        }
        return table(workbook, new Layout(settings, columns, runs), findings);
    }

    private static Table optional(
            RawWorkbook workbook,
            SheetSettings settings,
            List<? extends Column> columns,
            List<DryRun> runs,
            Findings findings) {
        if (workbook.sheet(settings.name()).isEmpty()) {
            findings.add(Finding.notice("absent-sheet", CellRef.WORKBOOK, settings.name()));
        }
        return table(workbook, new Layout(settings, columns, runs), findings);
    }

    private static Table table(RawWorkbook workbook, Layout layout, Findings findings) {
        Optional<RawSheet> sheet = workbook.sheet(layout.settings().name());
        return sheet.map(raw -> Table.of(raw, layout, findings)).orElseGet(() -> Table.absent(layout));
    }
}
