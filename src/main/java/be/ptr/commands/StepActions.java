package be.ptr.commands;

import be.ptr.engine.StepCommands;
import be.ptr.plan.DryRun;
import be.ptr.plan.Named;
import be.ptr.plan.Person;
import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import be.ptr.progress.Actor;
import be.ptr.progress.Outcome;
import be.ptr.progress.Refusal;
import be.ptr.wording.Typed;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * What people do to the steps of a run. Ids of steps are compared without case.
 *
 * <p>A deed that comes with a remark is judged first, then the remark is stored, then the deed is done: who may not do it
 * records nothing, and when the remark cannot be stored, nothing is done. Each verb throws {@link UnknownRun} when there is no such run, {@link UnknownStep} when the run has no such step.
 */
@Service
public final class StepActions {
    private final RunPlans plans;
    private final StepCommands commands;
    private final StepCommands judge;
    private final Remarks remarks;
    private final MassTransfer mass;

    StepActions(RunPlans plans, StepCommands commands, Remarks remarks, MassTransfer mass) {
        this.plans = plans;
        this.commands = commands;
        this.judge = commands.judging();
        this.remarks = remarks;
        this.mass = mass;
    }

    /** Makes a Ready step Open. */
    public Outcome start(DryRun run, String step, Actor actor, Remark remark) {
        return carriedOut(run, step, actor, remark, (on, plan, found) -> on.start(plan, found, actor));
    }

    /** Makes an Open step Terminated. */
    public Outcome close(DryRun run, String step, Actor actor, Remark remark) {
        return carriedOut(run, step, actor, remark, (on, plan, found) -> on.close(plan, found, actor));
    }

    /** Makes an Open step Ready again, for everybody it is assigned to. */
    public Outcome handBack(DryRun run, String step, Actor actor, Remark remark) {
        return carriedOut(run, step, actor, remark, (on, plan, found) -> on.handBack(plan, found, actor));
    }

    /** Gives a step to somebody else in place of everybody it was assigned to; its state stays. */
    public Outcome transfer(DryRun run, String step, Actor actor, Transfer transfer, Remark remark) {
        return carriedOut(run, step, actor, remark, (on, plan, found) -> {
            Named to = Named.of(transfer.to(), plan);
            Outcome outcome = on.transfer(plan, found, actor, to.email(), transfer.message(), transfer.expected());
            return explained(outcome, to, found);
        });
    }

    /** The people of the plan whom a typed name fits; nobody for an address. */
    public List<Person> meant(DryRun run, String typed) {
        return Named.of(typed, plans.of(run)).people();
    }

    /** Why a name is nobody's address. */
    private static Outcome explained(Outcome outcome, Named to, Step step) {
        if (!(outcome instanceof Outcome.Refused refused)
                || !refused.refusal().code().equals("unknown-transferee")) {
            return outcome;
        }
        String id = step.id().value();
        if (to.text().isEmpty()) {
            return new Outcome.Refused(Refusal.of("transferee-missing", id));
        }
        String people = to.people().stream().map(Person::name).collect(Collectors.joining(", "));
        return new Outcome.Refused(
                to.isAmbiguous()
                        ? Refusal.of("ambiguous-transferee", id, Typed.quoted(to.text()), people)
                        : Refusal.of("unknown-transferee", id, Typed.quoted(to.text())));
    }

    /** Declares a step without object; it ends at once, or when the steps that it waits for have ended. For leads. */
    public Outcome skip(DryRun run, String step, Actor actor, String reason, Remark remark) {
        return carriedOut(run, step, actor, remark, (on, plan, found) -> on.skip(plan, found, actor, reason));
    }

    /** Records what is wrong with a step, and changes nothing of it. */
    public Outcome recordDefect(DryRun run, String step, Actor actor, Remark remark) {
        Plan plan = plans.of(run);
        Step found = RunPlans.step(plan, step);
        return remark.isBlank()
                ? new Outcome.Refused(Refusal.of("text-missing", found.id().value()))
                : remarks.record(plan, found, actor, remark);
    }

    /**
     * Gives to {@code to} every step that {@code from} is assigned to, or has Open, in place of {@code from}: whoever shares
     * it keeps it. For leads.
     *
     * @return the steps of {@code from} that have not ended, in the order of the workbook, and what became of each
     */
    public List<StepOutcome> transferAll(DryRun run, String from, String to, String message, Actor actor) {
        return mass.transfer(plans.of(run), from, to, Typed.of(message), actor);
    }

    /** Whether steps of {@code run} may go to this address. */
    public boolean accepts(DryRun run, String to) {
        return commands.accepts(plans.of(run), to);
    }

    /** Whether what {@code actor} wrote is recorded; a deed can still be refused after that, when another one came first. */
    public boolean isRecorded(DryRun run, String step, Actor actor, Remark remark) {
        Plan plan = plans.of(run);
        return !remark.isBlank() && remarks.isRecorded(plan, RunPlans.step(plan, step), actor, remark);
    }

    /** Something to do to a step of a plan, by the rules of {@code commands}. */
    @FunctionalInterface
    private interface Deed {
        Outcome on(StepCommands commands, Plan plan, Step step);
    }

    private Outcome carriedOut(DryRun run, String id, Actor actor, Remark remark, Deed deed) {
        Plan plan = plans.of(run);
        Step step = RunPlans.step(plan, id);
        if (!remark.isBlank() && written(plan, step, actor, remark, deed) instanceof Outcome.Refused refused) {
            return refused;
        }
        return deed.on(commands, plan, step);
    }

    /** Whoever may do the deed now may say something with it; to whom it is an old deed, the rules of a defect hold. */
    private Outcome written(Plan plan, Step step, Actor actor, Remark remark, Deed deed) {
        Outcome judged = deed.on(judge, plan, step);
        if (judged instanceof Outcome.Refused) {
            return judged;
        }
        return judged instanceof Outcome.Done
                ? remarks.recordOfDoer(plan, step, actor, remark)
                : remarks.record(plan, step, actor, remark);
    }
}
