package be.ptr.workbook;

import be.ptr.configuration.ExcelSettings;
import be.ptr.plan.Environment;
import be.ptr.plan.Milestone;
import be.ptr.plan.Person;
import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import be.ptr.plan.StepId;
import be.ptr.workbook.resolve.PlannedDuration;
import be.ptr.workbook.resolve.StartWording;
import be.ptr.workbook.resolve.Vocabulary;
import be.ptr.workbook.rows.ActorColumn;
import be.ptr.workbook.rows.DateColumn;
import be.ptr.workbook.rows.EnvironmentColumn;
import be.ptr.workbook.rows.StepColumn;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Writes the plan of one execution in the layout that {@link WorkbookReader} reads: reading it gives the same plan. */
public final class WorkbookWriter {
    private final ExcelSettings excel;

    public WorkbookWriter(ExcelSettings excel) {
        this.excel = excel;
    }

    /** Writes an {@code .xlsx}; the stream stays open. */
    public void write(Plan plan, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
            writeActors(plan, workbook);
            writeSteps(plan, workbook);
            writeDates(plan, workbook);
            writeEnvironments(plan, workbook);
            workbook.write(out);
        }
    }

    private void writeActors(Plan plan, Workbook workbook) {
        SheetWriter sheet = new SheetWriter(workbook, excel.actors());
        Arrays.stream(ActorColumn.values()).forEach(sheet::column);
        sheet.endHeaders();
        for (Person person : plan.people()) {
            sheet.row(List.of(
                    person.name(),
                    person.email(),
                    person.team(),
                    orEmpty(person.department()),
                    Vocabulary.word(person.role()),
                    orEmpty(person.deputy()),
                    person.language().code(),
                    person.phone() == null ? "" : person.phone().text()));
        }
    }

    private void writeSteps(Plan plan, Workbook workbook) {
        Set<String> extras = new LinkedHashSet<>();
        plan.steps().forEach(step -> extras.addAll(step.extras().keySet()));
        SheetWriter sheet = new SheetWriter(workbook, excel.steps());
        Arrays.stream(StepColumn.values()).forEach(sheet::column);
        extras.forEach(sheet::column);
        if (isMarked()) {
            sheet.column(plan.run().name());
        }
        sheet.endHeaders();
        StartWording wording = new StartWording(plan);
        for (Step step : plan.steps()) {
            List<Object> values = new ArrayList<>();
            Arrays.stream(StepColumn.values()).forEach(column -> values.add(value(column, step, plan, wording)));
            extras.forEach(extra -> values.add(step.extras().getOrDefault(extra, "")));
            if (isMarked()) {
                values.add("X");
            }
            sheet.row(values);
        }
    }

    /** Without the column of the executions, each has one of its own. */
    private boolean isMarked() {
        return excel.steps()
                .headers()
                .getOrDefault(StepColumn.DRY_RUNS.key(), List.of())
                .isEmpty();
    }

    private static String value(StepColumn column, Step step, Plan plan, StartWording wording) {
        return switch (column) {
            case ID -> step.id().value();
            case LABEL -> step.label();
            case DESCRIPTION -> step.description();
            case PHASE -> step.phase();
            case DRY_RUNS -> plan.run().name();
            case PREREQUISITES ->
                list(step.prerequisites().stream().map(StepId::value).toList());
            case START -> step.startText();
            case TIME -> wording.timeBeside(step).map(LocalTime::toString).orElse("");
            case DURATION -> duration(step.duration());
            case TEAM -> step.team();
            case RESPONSIBLES -> list(step.responsibles());
            case ENVIRONMENT -> list(step.environments());
            case MILESTONE -> list(step.milestones());
            case CRITICALITY -> Vocabulary.word(step.criticality());
        };
    }

    private void writeDates(Plan plan, Workbook workbook) {
        SheetWriter sheet = new SheetWriter(workbook, excel.dates());
        Arrays.stream(DateColumn.values()).forEach(sheet::column);
        sheet.column(plan.run().name());
        sheet.endHeaders();
        for (Milestone milestone : plan.milestones()) {
            Instant instant = milestone.instant();
            Object date = instant == null ? "" : LocalDateTime.ofInstant(instant, plan.zone());
            sheet.row(List.of(milestone.code(), milestone.label(), date));
        }
    }

    private void writeEnvironments(Plan plan, Workbook workbook) {
        SheetWriter sheet = new SheetWriter(workbook, excel.environments());
        Arrays.stream(EnvironmentColumn.values()).forEach(sheet::column);
        sheet.column(plan.run().name());
        sheet.endHeaders();
        for (Environment environment : plan.environments()) {
            sheet.row(List.of(
                    environment.code(),
                    environment.application(),
                    environment.url(),
                    environment.remark(),
                    environment.instance()));
        }
    }

    private static String duration(@Nullable Duration duration) {
        return duration == null ? "" : PlannedDuration.text(duration);
    }

    private static String list(List<String> values) {
        return String.join("; ", values);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
