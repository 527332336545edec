package be.ptr.commands;

import be.ptr.defects.Defect;
import be.ptr.defects.Defects;
import be.ptr.plan.DryRun;
import be.ptr.plan.Plan;
import be.ptr.progress.Actor;
import be.ptr.progress.Boards;
import be.ptr.progress.Outcome;
import be.ptr.progress.Refusal;
import be.ptr.progress.RunProgress;
import be.ptr.progress.StepProgress;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What people do to defects that were recorded. Each verb throws {@link UnknownRun} when there is no such run, {@link
 * UnknownDefect} when the run has no such defect.
 */
@Service
public final class DefectActions {
    private final RunPlans plans;
    private final Boards progress;
    private final Defects defects;
    private final DefectJournal journal;
    private final Clock clock;

    DefectActions(RunPlans plans, Boards progress, Defects defects, DefectJournal journal, Clock clock) {
        this.plans = plans;
        this.progress = progress;
        this.defects = defects;
        this.journal = journal;
        this.clock = clock;
    }

    /** Says that the defect no longer matters. */
    public Outcome resolve(DryRun run, String id, Actor actor) {
        return changed(run, id, actor, defect -> {
            boolean fresh = defects.resolve(run, id, actor.email(), clock.instant());
            defects.find(run, id).ifPresent(journal::resolved);
            return fresh;
        });
    }

    /** Says that the defect matters again. */
    public Outcome reopen(DryRun run, String id, Actor actor) {
        return changed(run, id, actor, defect -> {
            boolean fresh = defects.reopen(run, id);
            if (fresh) {
                journal.reopened(defect, actor.email(), clock.instant());
            }
            return fresh;
        });
    }

    /** Who recorded it, the people of its step, and leads say whether a defect matters. */
    public static boolean mayChange(RunProgress run, Defect defect, Actor actor) {
        return mayChange(run.plan(), run.step(defect.step()).orElse(null), defect, actor);
    }

    /** @param step as it stands, or null when the plan has it no more */
    private static boolean mayChange(Plan plan, @Nullable StepProgress step, Defect defect, Actor actor) {
        return actor.lead()
                || actor.email().equalsIgnoreCase(defect.by())
                || (step != null && people(plan, step).stream().anyMatch(actor.email()::equalsIgnoreCase));
    }

    /** Whoever started or closed it first, then those it is assigned to and their deputies. */
    private static List<String> people(Plan plan, StepProgress step) {
        return Stream.concat(Stream.ofNullable(step.who()), plan.takers(step.assignees()).stream())
                .distinct()
                .toList();
    }

    private Outcome changed(DryRun run, String id, Actor actor, Predicate<Defect> change) {
        Plan plan = plans.of(run);
        Defect defect = defects.find(run, id).orElseThrow(() -> new UnknownDefect(run.name(), id));
        StepProgress step =
                progress.read(run).flatMap(read -> read.step(defect.step())).orElse(null);
        if (!mayChange(plan, step, defect, actor)) {
            return new Outcome.Refused(refusal(plan, step, defect));
        }
        return change.test(defect) ? new Outcome.Done() : new Outcome.AlreadyDone();
    }

    private static Refusal refusal(Plan plan, @Nullable StepProgress step, Defect defect) {
        String people = plan.namesOf(step == null ? List.of(defect.by()) : people(plan, step));
        return Refusal.of("defect-of-others", defect.step(), people, plan.nameOf(defect.by()));
    }
}
