package be.ptr.engine;

import be.ptr.bpmn.Part;
import be.ptr.bpmn.ProcessNames;
import be.ptr.engine.internals.EngineClock;
import be.ptr.engine.internals.EngineTransaction;
import be.ptr.engine.internals.PhaseTurn;
import be.ptr.engine.rules.StepRules;
import be.ptr.facts.Decisions;
import be.ptr.facts.FactKind;
import be.ptr.facts.LoggedFact;
import be.ptr.facts.Waiver;
import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import be.ptr.progress.Actor;
import be.ptr.progress.Outcome;
import be.ptr.progress.Refusal;
import be.ptr.wording.Typed;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/**
 * Declares steps without object: a step whose turn has come ends at once, one that waits for its date too, and one that
 * waits for other steps ends when these have, so that nothing after it starts early.
 */
final class Skips {
    private final EngineTransaction transaction;
    private final TaskService tasks;
    private final ManagementService management;
    private final LiveTasks live;
    private final StepInstances instances;
    private final RunLog log;
    private final StepRules rules;
    private final DueJobs dueJobs;
    private final Absence absence;
    private final boolean forReal;

    /** @param forReal whether a step is skipped, or it is judged only */
    Skips(ProcessEngine engine, StepRules rules, DueJobs dueJobs, Absence absence, boolean forReal) {
        this.transaction = new EngineTransaction(engine);
        this.tasks = engine.getTaskService();
        this.management = engine.getManagementService();
        this.live = new LiveTasks(engine);
        this.instances = new StepInstances(engine);
        this.log = new RunLog(engine);
        this.rules = rules;
        this.dueJobs = dueJobs;
        this.absence = absence;
        this.forReal = forReal;
    }

    Outcome skip(Plan plan, Step step, Actor actor, String reason) {
        String words = Typed.of(reason);
        Optional<Refusal> refusal = rules.skip(step.id(), words, actor.lead());
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        Outcome outcome = transaction.run(() -> decided(plan, step, actor, words));
        if (forReal && outcome instanceof Outcome.Done) {
            dueJobs.run(plan.run(), step);
        }
        return outcome;
    }

    private Outcome decided(Plan plan, Step step, Actor actor, String reason) {
        Optional<Task> task = live.find(plan.run(), step);
        if (task.isPresent()) {
            return ended(plan, task.get(), step, actor, reason);
        }
        return instances
                .of(plan.run(), step)
                .map(instance -> ahead(plan, step, actor, reason, instance))
                .orElseGet(() -> absence.skipped(plan, step, actor));
    }

    private Outcome ended(Plan plan, Task task, Step step, Actor actor, String reason) {
        if (forReal) {
            log.add(fact(plan, FactKind.SKIPPED, step, waiver(actor, reason, false)));
            tasks.complete(task.getId());
        }
        return new Outcome.Done();
    }

    private static LoggedFact fact(Plan plan, FactKind kind, Step step, Waiver waiver) {
        return LoggedFact.of(plan.run(), kind, step.id(), waiver.instant(), waiver.by())
                .saying(waiver);
    }

    /** Its turn may have come since: only after the turn was taken it is sure that there is no task. */
    private Outcome ahead(Plan plan, Step step, Actor actor, String reason, String instance) {
        Optional<Decisions> before = PhaseTurn.take(instance, plan.run(), step.id());
        Optional<Task> task = live.findAnew(instance, step);
        if (task.isPresent()) {
            return ended(plan, task.get(), step, actor, reason);
        }
        if (before.isEmpty() || absence.ofDecision(plan, step).isPresent()) {
            return absence.skipped(plan, step, actor);
        }
        Waiver waived = before.get().waiver();
        if (waived != null) {
            return waived.by().equals(actor.email())
                    ? new Outcome.AlreadyDone()
                    : new Outcome.Refused(rules.waived(step.id(), waived).orElseThrow());
        }
        if (forReal) {
            timers(plan, step).forEach(timer -> management.setJobDuedate(timer.getId(), Date.from(EngineClock.now())));
            log.add(fact(plan, FactKind.WAIVED, step, waiver(actor, reason, absence.isHeldByOthers(plan, step))));
        }
        return new Outcome.Done();
    }

    /** Of a step that waits for nothing but its date. */
    private List<Job> timers(Plan plan, Step step) {
        return management
                .createJobQuery()
                .processDefinitionKey(ProcessNames.processKey(plan.run(), step.phase()))
                .activityId(Part.START.idOf(step.id()))
                .list();
    }

    private static Waiver waiver(Actor actor, String reason, boolean ahead) {
        return new Waiver(actor.email(), EngineClock.now().toEpochMilli(), reason, ahead);
    }
}
