package be.ptr.intake;

import be.ptr.plan.Plan;
import be.ptr.progress.Entry;
import be.ptr.progress.Journal;
import be.ptr.progress.Projector;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Says that a run began: in the journal, and to whoever reads where its steps stand. */
@Component
class Announcement {
    private final Journal journal;
    private final Projector projector;
    private final Clock clock;

    Announcement(Journal journal, Projector projector, Clock clock) {
        this.journal = journal;
        this.projector = projector;
        this.clock = clock;
    }

    void make(Plan plan, Arrival arrival) {
        Instant now = clock.instant();
        journal.add(Entry.about(plan.run(), Entry.Kind.IMPORTED, now, arrival.by(), arrival.name()));
        journal.add(Entry.about(plan.run(), Entry.Kind.RUN_STARTED, now, arrival.by(), ""));
        projector.projectNow(plan.run());
    }
}
