package be.ptr.engine;

import be.ptr.engine.rules.PersonName;
import be.ptr.engine.rules.StepRules;
import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import be.ptr.progress.Actor;
import be.ptr.progress.Outcome;
import be.ptr.progress.Refusal;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;

/** What people do to the steps of a run, whether they come by page, API or link; Tasklist is held to the same rules. */
public final class StepCommands {
    private final TaskService tasks;
    private final LiveTasks live;
    private final StepRules rules;
    private final DueJobs dueJobs;
    private final Absence absence;

    public StepCommands(ProcessEngine engine) {
        this.tasks = engine.getTaskService();
        this.live = new LiveTasks(engine);
        this.rules = new StepRules(id -> PersonName.of(id, engine.getIdentityService()));
        this.dueJobs = new DueJobs(engine);
        this.absence = new Absence(new HistoryFacts(engine), id -> PersonName.of(id, engine.getIdentityService()));
    }

    /** Makes a Ready step Open; the actor becomes its executor. */
    public Outcome start(Plan plan, Step step, Actor actor) {
        LiveTasks.Verb verb = (id, task) -> {
            Optional<Refusal> refusal = rules.start(task, actor.email(), actor.lead());
            return carriedOut(refusal, task.assignee() != null, () -> tasks.claim(id, actor.email()));
        };
        Optional<Outcome> outcome = live.act(plan.run(), step, actor, verb);
        if (outcome.isEmpty() && dueJobs.run(plan.run(), step)) {
            outcome = live.act(plan.run(), step, actor, verb);
        }
        return outcome.orElseGet(() -> absence.explain(plan, step));
    }

    /** Makes an Open step Terminated; a lead who closes for somebody becomes its executor. */
    public Outcome close(Plan plan, Step step, Actor actor) {
        return live.act(plan.run(), step, actor, (id, task) -> {
                    Optional<Refusal> refusal = rules.close(task, actor.email(), actor.lead());
                    return carriedOut(refusal, false, () -> {
                        if (!actor.email().equals(task.assignee())) {
                            tasks.setAssignee(id, actor.email());
                        }
                        tasks.complete(id);
                    });
                })
                .orElseGet(() -> absence.closed(plan, step, actor));
    }

    /** Makes an Open step Ready again, for everybody it is assigned to. */
    public Outcome handBack(Plan plan, Step step, Actor actor) {
        return live.act(plan.run(), step, actor, (id, task) -> {
                    Optional<Refusal> refusal = rules.handBack(task, actor.email(), actor.lead());
                    return carriedOut(refusal, task.assignee() == null, () -> tasks.claim(id, null));
                })
                .orElseGet(() -> absence.explain(plan, step));
    }

    private static Outcome carriedOut(Optional<Refusal> refusal, boolean alreadyDone, Runnable work) {
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        if (alreadyDone) {
            return new Outcome.AlreadyDone();
        }
        work.run();
        return new Outcome.Done();
    }
}
