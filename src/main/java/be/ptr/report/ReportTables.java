package be.ptr.report;

import be.ptr.defects.Defect;
import be.ptr.plan.Language;
import be.ptr.plan.Step;
import be.ptr.plan.StepId;
import be.ptr.progress.State;
import be.ptr.progress.StepProgress;
import be.ptr.progress.Tally;
import be.ptr.workbook.Listing;
import be.ptr.workbook.Listing.Heading;
import be.ptr.workbook.Listing.Tinted;
import be.ptr.workbook.ListingWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The report as the workbook of one reader: every step, and everything that an e-mail has no room for. */
public final class ReportTables {
    private static final int SHORT = 13;
    private static final int MIDDLE = 18;
    private static final int HALF = 32;
    private static final int LONG = 52;
    /** The column of the steps' team. */
    private static final int TEAM = 5;

    private final WeeklyReport report;
    private final String team;
    private final Words words;

    /** @param team whose steps stand first */
    public ReportTables(WeeklyReport report, String team, Language language) {
        this.report = report;
        this.team = team;
        this.words = new Words(report.progress().plan(), language);
    }

    /** Name of the file. */
    public String fileName() {
        LocalDate date = LocalDate.ofInstant(
                report.progress().at(), report.progress().plan().zone());
        return words.of("report.file", report.progress().plan().run().name(), date.toString());
    }

    /** An {@code .xlsx}. */
    public byte[] workbook() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new ListingWriter().write(all(), bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    List<Listing> all() {
        return List.of(steps(), phases(), defects(), events());
    }

    /** Those of the reader's team first, the late ones first. */
    private Listing steps() {
        List<List<Object>> rows = new ArrayList<>();
        for (Section section : Section.values()) {
            report.steps(section).forEach(step -> rows.add(row(section, step)));
        }
        rows.sort(Comparator.comparing(row -> !row.get(TEAM).equals(team)));
        return listing(
                "steps",
                rows,
                heading("id", SHORT),
                heading("label", LONG),
                heading("phase", MIDDLE),
                heading("state", SHORT),
                heading("section", MIDDLE),
                heading("team", MIDDLE),
                heading("responsibles", HALF),
                heading("start", MIDDLE),
                heading("due", MIDDLE),
                heading("since", MIDDLE),
                heading("who", MIDDLE),
                heading("prerequisites", MIDDLE));
    }

    private List<Object> row(Section section, StepProgress progress) {
        Step step = progress.step();
        Tint tint = Tint.of(progress.state());
        return List.of(
                step.id().value(),
                step.label(),
                words.phase(step.phase()),
                new Tinted(Words.state(progress.state()), tint.ground(), tint.ink()),
                words.of("report.cell." + section),
                step.team(),
                words.names(progress.assignees()),
                local(step.start()),
                local(step.due().orElse(null)),
                local(progress.standing().since()),
                words.name(progress.who()),
                step.prerequisites().stream().map(StepId::value).collect(Collectors.joining("; ")));
    }

    private Listing phases() {
        return listing(
                "phases",
                report.phases().stream().map(this::row).toList(),
                heading("phase", LONG),
                heading("total", MIDDLE),
                heading("terminated", MIDDLE),
                heading("percent", MIDDLE),
                heading("week", MIDDLE),
                heading("late", MIDDLE),
                heading("defects", MIDDLE));
    }

    private List<Object> row(PhaseWeek week) {
        Tally tally = week.progress().tally();
        return List.of(
                words.phase(week.progress().phase().code()),
                tally.total(),
                tally.count(State.TERMINATED),
                tally.percent(),
                week.terminated(),
                week.late(),
                week.defects());
    }

    private Listing defects() {
        return listing(
                "defects",
                report.defects().stream().map(this::row).toList(),
                heading("id", SHORT),
                heading("severity", SHORT),
                heading("text", LONG),
                heading("who", MIDDLE),
                heading("at", MIDDLE));
    }

    private List<Object> row(Defect defect) {
        return List.of(
                defect.step(),
                words.of("report.cell." + defect.severity()),
                defect.text(),
                words.name(defect.by()),
                local(defect.at()));
    }

    private Listing events() {
        return listing(
                "events",
                report.events().stream().map(this::row).toList(),
                heading("at", MIDDLE),
                heading("change", MIDDLE),
                heading("id", SHORT),
                heading("label", LONG),
                heading("who", MIDDLE),
                heading("detail", LONG));
    }

    private List<Object> row(Event event) {
        StepProgress step = event.step();
        return List.of(
                local(event.at()),
                words.of("report.cell." + event.kind()),
                step == null ? "" : step.step().id().value(),
                step == null ? "" : step.step().label(),
                words.name(event.by()),
                detail(event));
    }

    private String detail(Event event) {
        return switch (event.kind()) {
            case TRANSFERRED ->
                event.leaver().isEmpty()
                        ? words.name(event.to())
                        : words.of("report.replaces", words.name(event.to()), words.name(event.leaver()));
            case SKIPPED, PLAN -> event.detail();
            case CLOSED, STARTED, BECAME_LATE -> "";
        };
    }

    private Listing listing(String name, List<List<Object>> rows, Heading... headings) {
        return new Listing(words.of("report.sheet." + name), List.of(headings), rows);
    }

    private Heading heading(String column, int width) {
        return new Heading(words.of("report.column." + column), width);
    }

    private Object local(@Nullable Instant instant) {
        return instant == null
                ? ""
                : LocalDateTime.ofInstant(instant, report.progress().plan().zone());
    }
}
