package be.ptr.commands;

import be.ptr.defects.Defect;
import be.ptr.defects.Defects;
import be.ptr.defects.Drafts;
import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import be.ptr.progress.Actor;
import be.ptr.progress.Boards;
import be.ptr.progress.Outcome;
import be.ptr.progress.Refusal;
import be.ptr.wording.Typed;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Records what people write about steps. */
@Component
class Remarks {
    private static final int MAX_REFERENCE = 500;

    private final Defects defects;
    private final Drafts drafts;
    private final Boards progress;
    private final DefectJournal journal;
    private final Clock clock;

    Remarks(Defects defects, Drafts drafts, Boards progress, DefectJournal journal, Clock clock) {
        this.defects = defects;
        this.drafts = drafts;
        this.progress = progress;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Records what somebody wrote who may write about the step; the same remark twice is recorded once. Refuses when it
     * could not be stored.
     */
    Outcome record(Plan plan, Step step, Actor actor, Remark remark) {
        return stored(
                step,
                () -> isThere(plan, step, actor, remark)
                        ? new Outcome.AlreadyDone()
                        : strangers(plan, step, actor)
                                .<Outcome>map(Outcome.Refused::new)
                                .orElseGet(() -> written(plan, step, actor, remark)));
    }

    /** The same for somebody who may do more to the step than write about it, as was found out just now. */
    Outcome recordOfDoer(Plan plan, Step step, Actor actor, Remark remark) {
        return stored(step, () -> written(plan, step, actor, remark));
    }

    /** Whether this remark was recorded; false when nobody can say. */
    boolean isRecorded(Plan plan, Step step, Actor actor, Remark remark) {
        try {
            return isThere(plan, step, actor, remark);
        } catch (DataAccessException away) {
            return false;
        }
    }

    private static Outcome stored(Step step, Supplier<Outcome> writing) {
        try {
            return writing.get();
        } catch (DataAccessException away) {
            return new Outcome.Refused(Refusal.of("remark-not-stored", step.id().value()));
        }
    }

    private boolean isThere(Plan plan, Step step, Actor actor, Remark remark) {
        return !remark.id().isBlank()
                && defects.find(plan.run(), remark.defect(plan.run(), step.id(), actor))
                        .isPresent();
    }

    private Outcome written(Plan plan, Step step, Actor actor, Remark remark) {
        Optional<Refusal> fault = fault(step, remark);
        if (fault.isPresent()) {
            return new Outcome.Refused(fault.get());
        }
        Defect defect = defect(plan, step, actor, remark);
        boolean fresh = defects.record(defect);
        defects.find(plan.run(), defect.id()).ifPresent(journal::recorded);
        forgetDraft(plan, step, actor, remark);
        return fresh ? new Outcome.Done() : new Outcome.AlreadyDone();
    }

    /** What is being typed elsewhere stays, and so does what was typed after. */
    private void forgetDraft(Plan plan, Step step, Actor actor, Remark remark) {
        drafts.of(plan.run(), step.id(), actor.email())
                .filter(draft -> remark.text().contains(Typed.of(draft.text())))
                .ifPresent(draft -> drafts.clear(plan.run(), step.id(), actor.email()));
    }

    /** Anybody of the plan, and whoever was given the step, may say what is wrong with it; by link only who has it still. */
    private Optional<Refusal> strangers(Plan plan, Step step, Actor actor) {
        String id = step.id().value();
        if (actor.linked()) {
            return hasIt(plan, step, actor) ? Optional.empty() : Optional.of(Refusal.of("link-over", id));
        }
        return actor.lead() || plan.person(actor.email()).isPresent() || hasIt(plan, step, actor)
                ? Optional.empty()
                : Optional.of(Refusal.of("not-in-plan", id));
    }

    private static Optional<Refusal> fault(Step step, Remark remark) {
        String id = step.id().value();
        if (remark.text().length() > Drafts.MAX_LENGTH) {
            return Optional.of(Refusal.of("text-too-long", id, String.valueOf(Drafts.MAX_LENGTH)));
        }
        if (remark.reference().length() > MAX_REFERENCE || !isLink(remark.link())) {
            return Optional.of(Refusal.of("wrong-link", id));
        }
        return Optional.empty();
    }

    private boolean hasIt(Plan plan, Step step, Actor actor) {
        return progress.read(plan.run())
                .flatMap(read -> read.step(step.id().value()))
                .filter(found -> Verb.isInHandsOf(plan, found, actor))
                .isPresent();
    }

    private static boolean isLink(String link) {
        if (link.isBlank()) {
            return true;
        }
        try {
            URI address = new URI(link);
            return link.length() <= MAX_REFERENCE
                    && address.getHost() != null
                    && ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private Defect defect(Plan plan, Step step, Actor actor, Remark remark) {
        return Defect.found(
                remark.defect(plan.run(), step.id(), actor),
                plan.run(),
                step.id(),
                actor.email(),
                clock.instant(),
                remark.severity(),
                remark.text(),
                remark.reference(),
                remark.link());
    }
}
