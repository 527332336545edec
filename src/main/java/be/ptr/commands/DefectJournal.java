package be.ptr.commands;

import be.ptr.defects.Defect;
import be.ptr.engine.RunLog;
import be.ptr.facts.FactDetails;
import be.ptr.facts.FactKind;
import be.ptr.facts.LoggedFact;
import be.ptr.plan.DryRun;
import be.ptr.plan.StepId;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Writes down who recorded, resolved and reopened a defect, and when. */
@Component
final class DefectJournal {
    private final RunLog log;

    DefectJournal(RunLog log) {
        this.log = log;
    }

    /** Twice makes one line. */
    void recorded(Defect defect) {
        add(defect, FactKind.DEFECT_RECORDED, defect.by(), defect.at());
    }

    /** Twice makes one line; none while it is open. */
    void resolved(Defect defect) {
        String by = defect.resolvedBy();
        Instant at = defect.resolvedAt();
        if (by != null && at != null) {
            add(defect, FactKind.DEFECT_RESOLVED, by, at);
        }
    }

    void reopened(Defect defect, String by, Instant at) {
        add(defect, FactKind.DEFECT_REOPENED, by, at);
    }

    private void add(Defect defect, FactKind kind, String by, Instant at) {
        log.addOnce(LoggedFact.of(new DryRun(defect.run()), kind, new StepId(defect.step()), at, by)
                .saying(new FactDetails.OfDefect(defect.id())));
    }
}
