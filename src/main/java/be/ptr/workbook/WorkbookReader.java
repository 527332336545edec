package be.ptr.workbook;

import be.ptr.configuration.ExcelSettings;
import be.ptr.configuration.PlanSettings;
import be.ptr.plan.Checked;
import be.ptr.plan.DryRun;
import be.ptr.plan.Finding;
import be.ptr.plan.Plan;
import be.ptr.plan.Severity;
import be.ptr.workbook.cells.RawWorkbook;
import be.ptr.workbook.cells.Refused;
import be.ptr.workbook.cells.WorkbookFile;
import be.ptr.workbook.resolve.PlanResolver;
import be.ptr.workbook.rows.Findings;
import be.ptr.workbook.rows.Tables;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a plan workbook; whatever is wrong with it is a finding, never an exception. */
public final class WorkbookReader {
    private final ExcelSettings excel;
    private final PlanSettings settings;

    public WorkbookReader(ExcelSettings excel, PlanSettings settings) {
        this.excel = excel;
        this.settings = settings;
    }

    /** The plan of one configured execution, or what stands against it. */
    public Checked<Plan> read(Path file, DryRun run) {
        return read(file, String.valueOf(file.getFileName()), run);
    }

    /**
     * {@link #read(Path, DryRun)} of something that was uploaded.
     *
     * @param name what the person calls the file, for its extension
     * @throws IOException when the stream breaks off
     */
    public Checked<Plan> read(InputStream content, String name, DryRun run) throws IOException {
        try (UploadedFile file = UploadedFile.of(content, excel.limits())) {
            return read(file.path(), name, run);
        }
    }

    /** All findings over all executions. */
    public CheckReport check(Path file) {
        try {
            Sheets sheets = sheets(file, String.valueOf(file.getFileName()));
            Findings perRun = Findings.ofSeveralRuns();
            boolean empty = sheets.resolver().steps() == 0;
            settings.dryRuns().forEach(run -> sheets.plan(run, perRun, empty ? Severity.ERROR : Severity.NOTICE));
            return new CheckReport(
                    sheets.resolver().steps(), sheets.resolver().stepsByPhase(), sheets.sorted(perRun.all()));
        } catch (Refused refused) {
            return new CheckReport(0, Map.of(), List.of(refused.finding()));
        }
    }

    /** All findings about one configured execution, and its steps. */
    public CheckReport check(Path file, DryRun run) {
        try {
            Sheets sheets = sheets(file, String.valueOf(file.getFileName()));
            Findings perRun = new Findings();
            Plan plan = sheets.plan(configured(run), perRun, Severity.ERROR);
            return CheckReport.of(plan, sheets.sorted(perRun.all()));
        } catch (Refused refused) {
            return new CheckReport(0, Map.of(), List.of(refused.finding()));
        }
    }

    /** {@link #read(Path, DryRun)} of a file that the person calls {@code name}. */
    public Checked<Plan> read(Path file, String name, DryRun run) {
        try {
            Sheets sheets = sheets(file, name);
            Findings perRun = new Findings();
            Plan plan = sheets.plan(configured(run), perRun, Severity.ERROR);
            List<Finding> all = sheets.sorted(perRun.all());
            return new Checked<>(all.stream().anyMatch(Finding::isError) ? null : plan, all);
        } catch (Refused refused) {
            return new Checked<>(null, List.of(refused.finding()));
        }
    }

    private Sheets sheets(Path file, String name) {
        RawWorkbook raw = new WorkbookFile(excel.limits()).read(file, name, Set.copyOf(Tables.wanted(excel)));
        Findings findings = new Findings();
        Tables tables = Tables.of(raw, excel, settings.dryRuns(), findings);
        return new Sheets(Tables.wanted(excel), new PlanResolver(tables, settings, excel.limits(), findings), findings);
    }

    /** The execution as the configuration spells it; an unknown one is a mistake of the caller. */
    private DryRun configured(DryRun run) {
        return settings.dryRuns().stream()
                .filter(known -> known.name().equalsIgnoreCase(run.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not in plan.dry-runs: " + run));
    }

    /**
     * A workbook read up to what all executions share.
     *
     * @param names of the sheets, in the order of what is found in them
     */
    private record Sheets(List<String> names, PlanResolver resolver, Findings findings) {
        /** @param withoutSteps how much it weighs that nothing takes place in this execution */
        Plan plan(DryRun run, Findings perRun, Severity withoutSteps) {
            Plan plan = resolver.plan(run, perRun);
            if (plan.steps().isEmpty()) {
                perRun.add(new Finding(withoutSteps, "no-steps", resolver.stepSheet(), List.of(run.name())));
            }
            return plan;
        }

        List<Finding> sorted(List<Finding> perRun) {
            List<Finding> all = new ArrayList<>(findings.all());
            all.addAll(perRun);
            return SheetOrder.sorted(all, names);
        }
    }
}
