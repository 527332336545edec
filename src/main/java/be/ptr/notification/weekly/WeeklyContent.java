package be.ptr.notification.weekly;

import be.ptr.notification.Content;
import be.ptr.notification.Content.Attachment;
import be.ptr.notification.Content.Block;
import be.ptr.notification.Content.Button;
import be.ptr.notification.Content.Buttons;
import be.ptr.notification.Content.Paragraph;
import be.ptr.notification.Reader;
import be.ptr.plan.Person;
import be.ptr.plan.Plan;
import be.ptr.progress.State;
import be.ptr.progress.Tally;
import be.ptr.report.Addresses;
import be.ptr.report.ReportTables;
import be.ptr.report.Section;
import be.ptr.report.WeeklyReport;
import be.ptr.report.Words;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ByteArrayResource;

/** A report in the words of one reader, whose own team stands first. */
public final class WeeklyContent {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final WeeklyReport report;
    private final Reader reader;
    private final String team;
    private final Words words;
    private final Addresses addresses;

    /** @param site what the address of every page begins with */
    public WeeklyContent(WeeklyReport report, Reader reader, URI site) {
        Plan plan = report.progress().plan();
        this.report = report;
        this.reader = reader;
        this.team = plan.person(reader.email()).map(Person::team).orElse("");
        this.words = new Words(plan, reader.language());
        this.addresses = new Addresses(site, plan.run());
    }

    /** With the workbook attached. */
    public Content content() {
        String run = run();
        ReportTables tables = new ReportTables(report, team, reader.language());
        return new Content(
                words.of("report.subject", run, words.date(report.progress().at())),
                summary(),
                words.of("report.kicker", run, words.moment(report.progress().at())),
                words.of("report.heading", report.progress().tally().percent()),
                blocks(),
                List.of(words.of("report.why")),
                List.of(new Attachment(tables.fileName(), XLSX, new ByteArrayResource(tables.workbook()))));
    }

    private List<Block> blocks() {
        ChangeBlocks changes = new ChangeBlocks(report, words, addresses);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph("", summary()));
        blocks.add(new Buttons(List.of(new Button(words.of("report.run", run()), addresses.run()))));
        blocks.add(new PhaseBars(report, words).block());
        blocks.addAll(new StepBlocks(report, words, addresses).blocks(team));
        blocks.add(new Paragraph(
                "", words.of("report.rest", report.steps(Section.REST).size())));
        blocks.addAll(changes.defects());
        blocks.addAll(changes.events());
        return blocks;
    }

    private String summary() {
        Tally tally = report.progress().tally();
        return words.of(
                "report.summary",
                tally.count(State.TERMINATED),
                tally.total(),
                report.terminated(),
                report.steps(Section.LATE).size(),
                report.defects().size());
    }

    private String run() {
        return report.progress().plan().run().name();
    }
}
