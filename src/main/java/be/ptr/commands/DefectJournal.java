package be.ptr.commands;

import be.ptr.catalogue.Defect;
import be.ptr.plan.DryRun;
import be.ptr.plan.StepId;
import be.ptr.progress.Entry;
import be.ptr.progress.Journal;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Writes down who recorded, resolved and reopened a defect, and when. */
@Component
final class DefectJournal {
    /** Characters of a defect's text that its lines repeat: enough to know which one is meant. */
    private static final int SHOWN = 200;

    private final Journal journal;

    DefectJournal(Journal journal) {
        this.journal = journal;
    }

    /** Twice makes one line. */
    void recorded(Defect defect) {
        add(defect, Entry.Kind.DEFECT_RECORDED, defect.by(), defect.at());
    }

    /** Twice makes one line; none while it is open. */
    void resolved(Defect defect) {
        String by = defect.resolvedBy();
        Instant at = defect.resolvedAt();
        if (by != null && at != null) {
            add(defect, Entry.Kind.DEFECT_RESOLVED, by, at);
        }
    }

    void reopened(Defect defect, String by, Instant at) {
        add(defect, Entry.Kind.DEFECT_REOPENED, by, at);
    }

    private void add(Defect defect, Entry.Kind kind, String by, Instant at) {
        journal.add(Entry.about(
                new DryRun(defect.run()), new StepId(defect.step()), kind, at, by, beginning(defect.text())));
    }

    private static String beginning(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN - 1) + "…";
    }
}
