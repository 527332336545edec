package be.ptr.configuration;

import be.ptr.configuration.ExcelSettings.Limits;
import be.ptr.configuration.ExcelSettings.SheetSettings;
import be.ptr.plan.DryRun;
import be.ptr.plan.Spelling;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Builds the section {@code excel}, in which a name may mean one sheet and a header one column. */
final class ExcelSection {
    private static final int LAST_ROW = 1_000_000;
    private static final String SHEETS = "excel.sheets.";
    private static final String ACTORS = "actors";
    /** The columns without which no workbook can be imported; the reader of the workbook asks for the same. */
    private static final Map<String, Set<String>> REQUIRED = Map.of(
            ACTORS,
            Set.of("name", "email", "team", "role"),
            "steps",
            Set.of("id", "label", "phase", "team"),
            "dates",
            Set.of("milestone"),
            "environments",
            Set.of("environment"));

    private final Values values;
    private final List<DryRun> runs;
    /** Under the folded name of a sheet the key that gives it. */
    private final Map<String, String> names = new HashMap<>();

    /** @param runs which name columns, too */
    ExcelSection(Values values, List<DryRun> runs) {
        this.values = values;
        this.runs = runs;
    }

    ExcelSettings settings() {
        return new ExcelSettings(
                values.optional("excel.file", Rules.PATH).orElse(null),
                sheet(ACTORS),
                sheet("steps"),
                sheet("dates"),
                sheet("environments"),
                new Limits(
                        values.one("excel.limits.megabytes", Rules.number(1, 100)),
                        values.one("excel.limits.rows", Rules.number(1, 100_000)),
                        values.one("excel.limits.columns", Rules.number(1, 1_000)),
                        values.one("excel.limits.sheets", Rules.number(1, 200)),
                        values.one("excel.limits.label", Rules.number(1, 255)),
                        values.one("excel.limits.description", Rules.number(1, 4_000))));
    }

    private SheetSettings sheet(String sheet) {
        String nameKey = SHEETS + sheet + ".name";
        String name = values.one(nameKey, Rules.SHEET_NAME);
        values.refuseUnseen(nameKey, name);
        String other = names.putIfAbsent(Spelling.key(name), nameKey);
        if (other != null) {
            values.clash(nameKey, other, "repeated-sheet", name);
        }
        return new SheetSettings(
                name, values.one(SHEETS + sheet + ".first-row", Rules.number(2, LAST_ROW)), headers(sheet));
    }

    private Map<String, List<String>> headers(String sheet) {
        Map<String, String> taken = sheet.equals(ACTORS) ? new HashMap<>() : columnsOfRuns();
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String key : values.keysUnder(SHEETS + sheet + ".headers")) {
            String column = key.substring(key.lastIndexOf('.') + 1);
            List<String> spellings = values.listOrNone(key);
            if (spellings.isEmpty() && REQUIRED.getOrDefault(sheet, Set.of()).contains(column)) {
                values.fault(key, "column-required", String.join(", ", values.defaultList(key)));
            }
            spellings.forEach(spelling -> take(spelling, key, taken));
            headers.put(column, spellings);
        }
        return headers;
    }

    private void take(String spelling, String key, Map<String, String> taken) {
        values.refuseUnseen(key, spelling);
        String other = taken.putIfAbsent(Spelling.key(spelling), key);
        if (other != null && !other.equals(key)) {
            boolean ofRun = other.equals(PlanSection.DRY_RUNS);
            values.clash(key, other, ofRun ? "header-of-run" : "repeated-header", spelling);
        }
    }

    /** Each execution may have a column of its name, and one of its dates. */
    private Map<String, String> columnsOfRuns() {
        Map<String, String> columns = new HashMap<>();
        for (DryRun run : runs) {
            String key = Spelling.key(run.name());
            columns.put(key, PlanSection.DRY_RUNS);
            columns.put("date" + key, PlanSection.DRY_RUNS);
        }
        return columns;
    }
}
