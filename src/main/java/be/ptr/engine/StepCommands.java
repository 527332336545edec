package be.ptr.engine;

import be.ptr.engine.rules.PersonName;
import be.ptr.engine.rules.StepRules;
import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import be.ptr.progress.Actor;
import be.ptr.progress.Outcome;
import be.ptr.progress.Refusal;
import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;

/** What people do to the steps of a run, whether they come by page, API or link; Tasklist is held to the same rules. */
public final class StepCommands {
    private final ProcessEngine engine;
    private final boolean allowExternal;
    private final boolean forReal;
    private final TaskService tasks;
    private final LiveTasks live;
    private final StepRules rules;
    private final DueJobs dueJobs;
    private final Absence absence;
    private final Transfers transfers;
    private final Skips skips;

    /** Whose steps go to people of the plan only. */
    public StepCommands(ProcessEngine engine) {
        this(engine, false, letter -> {});
    }

    /**
     * Whose transfers are announced.
     *
     * @param allowExternal a step may be transferred to an address that is not in the plan
     * @param announce puts a letter in the outbox, in the transaction of what it tells
     */
    public StepCommands(ProcessEngine engine, boolean allowExternal, Consumer<Letter> announce) {
        this(engine, allowExternal, announce, true);
    }

    private StepCommands(ProcessEngine engine, boolean allowExternal, Consumer<Letter> announce, boolean forReal) {
        this.engine = engine;
        this.allowExternal = allowExternal;
        this.forReal = forReal;
        this.tasks = engine.getTaskService();
        this.live = new LiveTasks(engine);
        this.rules = new StepRules(id -> PersonName.of(id, engine.getIdentityService()));
        this.dueJobs = new DueJobs(engine);
        this.absence = new Absence(new RunLog(engine), id -> PersonName.of(id, engine.getIdentityService()));
        this.transfers = new Transfers(engine, rules, absence, allowExternal, announce, forReal);
        this.skips = new Skips(engine, rules, dueJobs, absence, forReal);
    }

    /** The same rules, and no deeds: each verb says what it would come to now. */
    public StepCommands judging() {
        return new StepCommands(engine, allowExternal, letter -> {}, false);
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

    /**
     * Gives a step to {@code to} in place of everybody it was assigned to; its state stays.
     *
     * @param message for that person, may be empty
     * @param expected to whom the step was assigned in the eyes of the actor, separated by commas; empty: whoever has it
     */
    public Outcome transfer(Plan plan, Step step, Actor actor, String to, String message, String expected) {
        return transfers.transfer(new Transfers.Wish(plan, step, actor, to, message, expected, ""));
    }

    /**
     * Gives a step to {@code to} in place of {@code leaver} alone: the others it is assigned to keep it, and whoever else
     * has it Open goes on; its state stays.
     *
     * @param message for {@code to}, may be empty; no letter leaves when nothing is new to that person
     * @param expected as for {@link #transfer}
     */
    public Outcome replace(
            Plan plan, Step step, Actor actor, String leaver, String to, String message, String expected) {
        return transfers.transfer(new Transfers.Wish(plan, step, actor, to, message, expected, leaver));
    }

    /** Whether steps of {@code plan} may go to this address. */
    public boolean accepts(Plan plan, String to) {
        return transfers.accepts(plan, to);
    }

    /** Declares a step without object; it ends at once, or when the steps that it waits for have ended. */
    public Outcome skip(Plan plan, Step step, Actor actor, String reason) {
        return skips.skip(plan, step, actor, reason);
    }

    private Outcome carriedOut(Optional<Refusal> refusal, boolean alreadyDone, Runnable work) {
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        if (alreadyDone) {
            return new Outcome.AlreadyDone();
        }
        if (forReal) {
            work.run();
        }
        return new Outcome.Done();
    }
}
