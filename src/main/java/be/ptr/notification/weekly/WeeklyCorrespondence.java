package be.ptr.notification.weekly;

import be.ptr.configuration.Settings;
import be.ptr.engine.Letter;
import be.ptr.engine.LetterKind;
import be.ptr.notification.Content;
import be.ptr.notification.Correspondence;
import be.ptr.notification.Reader;
import be.ptr.plan.DryRun;
import be.ptr.plan.Person;
import be.ptr.progress.Boards;
import be.ptr.report.WeeklyReport;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The weekly report: to everybody of the run, each with the own team first. */
@Component
class WeeklyCorrespondence implements Correspondence {
    private final Reports reports;
    private final Boards progress;
    private final ReportWeeks weeks;
    private final URI site;
    private final Clock clock;

    WeeklyCorrespondence(Reports reports, Boards progress, ReportWeeks weeks, Settings settings, Clock clock) {
        this.reports = reports;
        this.progress = progress;
        this.weeks = weeks;
        this.site = settings.server().publicUrl();
        this.clock = clock;
    }

    @Override
    public Set<LetterKind> kinds() {
        return Set.of(LetterKind.WEEKLY_REPORT);
    }

    @Override
    public List<String> addressees(Letter letter) {
        return progress.read(run(letter)).map(read -> read.plan().people()).orElse(List.of()).stream()
                .map(Person::email)
                .toList();
    }

    /** A report that could not be sent for a week makes room for the next. */
    @Override
    public Optional<String> obsolete(Letter letter, String email) {
        return clock.instant().isBefore(weeks.end(letter.occurrence())) ? Optional.empty() : Optional.of("next-report");
    }

    @Override
    public Content content(Letter letter, Reader reader) {
        WeeklyReport report =
                reports.of(run(letter), weeks.begin(letter.occurrence())).orElseThrow();
        return new WeeklyContent(report, reader, site).content();
    }

    private static DryRun run(Letter letter) {
        return Objects.requireNonNull(letter.run());
    }
}
