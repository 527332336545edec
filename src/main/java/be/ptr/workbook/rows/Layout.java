package be.ptr.workbook.rows;

import be.ptr.configuration.ExcelSettings.SheetSettings;
import be.ptr.plan.DryRun;
import be.ptr.plan.Spelling;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The configured layout of one sheet: its columns by every accepted spelling of their headers. */
public final class Layout {
    private final SheetSettings settings;
    private final List<? extends Column> columns;
    private final Map<String, Column> bySpelling = new HashMap<>();
    private final Map<String, DryRun> runs = new HashMap<>();
    private final Map<String, DryRun> starts = new HashMap<>();

    public Layout(SheetSettings settings, List<? extends Column> columns, List<DryRun> runs) {
        this.settings = settings;
        this.columns = columns;
        for (Column column : columns) {
            spellings(column).forEach(spelling -> bySpelling.put(Spelling.key(spelling), column));
        }
        for (DryRun run : runs) {
            String key = Spelling.key(run.name());
            this.runs.put(key, run);
            starts.put("date" + key, run);
            spellings(StepColumn.START).forEach(spelling -> starts.put(Spelling.key(spelling) + key, run));
        }
    }

    List<String> spellings(Column column) {
        return settings.headers().getOrDefault(column.key(), List.of());
    }

    SheetSettings settings() {
        return settings;
    }

    List<? extends Column> columns() {
        return columns;
    }

    Optional<Column> column(String key) {
        return Optional.ofNullable(bySpelling.get(key));
    }

    Optional<DryRun> run(String key) {
        return Optional.ofNullable(runs.get(key));
    }

    Optional<DryRun> runOfStart(String key) {
        return Optional.ofNullable(starts.get(key));
    }
}
