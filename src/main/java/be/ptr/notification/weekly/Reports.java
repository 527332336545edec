package be.ptr.notification.weekly;

import be.ptr.catalogue.Catalogue;
import be.ptr.catalogue.Run;
import be.ptr.configuration.Settings;
import be.ptr.defects.Defects;
import be.ptr.plan.DryRun;
import be.ptr.progress.Boards;
import be.ptr.progress.Journal;
import be.ptr.progress.RunProgress;
import be.ptr.report.WeeklyReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes reports of what the stores hold now. */
@Component
class Reports {
    private final Catalogue catalogue;
    private final Boards progress;
    private final Defects defects;
    private final Journal journal;
    private final Duration horizon;

    Reports(Catalogue catalogue, Boards progress, Defects defects, Journal journal, Settings settings) {
        this.catalogue = catalogue;
        this.progress = progress;
        this.defects = defects;
        this.journal = journal;
        this.horizon = settings.states().lockedWindow();
    }

    /** Empty when there is no such run. */
    Optional<WeeklyReport> of(DryRun run, Instant since) {
        return progress.read(run).map(read -> report(read, since));
    }

    /** The runs that go on, and those that ended after {@code since}. */
    List<DryRun> wanted(Instant since) {
        return catalogue.runs().stream()
                .map(Run::name)
                .filter(run -> progress.read(run)
                        .filter(read -> WeeklyReport.isWanted(read, since))
                        .isPresent())
                .toList();
    }

    private WeeklyReport report(RunProgress read, Instant since) {
        DryRun run = read.plan().run();
        return WeeklyReport.of(read, defects.of(run), journal.after(since, run), since, horizon);
    }
}
