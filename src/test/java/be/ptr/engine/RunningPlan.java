package be.ptr.engine;

import be.ptr.bpmn.Part;
import be.ptr.bpmn.PhaseKey;
import be.ptr.bpmn.PhaseModeller;
import be.ptr.engine.internals.Takers;
import be.ptr.facts.LoggedFact;
import be.ptr.plan.Plan;
import be.ptr.plan.Role;
import be.ptr.plan.Step;
import be.ptr.plan.StepId;
import be.ptr.progress.Actor;
import be.ptr.progress.Outcome;
import be.ptr.progress.RunFacts;
import be.ptr.progress.State;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;

/** A plan that a test executes on an engine with a virtual clock. */
public final class RunningPlan {
    public static final Duration WINDOW = Duration.ofDays(5);

    private static final Set<String> TAKERS = Set.of(IdentityLinkType.CANDIDATE, Takers.DEPUTY);

    private final VirtualEngine engine;
    private final Plan plan;
    private final StepCommands commands;
    private final RunLog facts;

    private RunningPlan(VirtualEngine engine, Plan plan) {
        this.engine = engine;
        this.plan = plan;
        this.commands = new StepCommands(engine.engine());
        this.facts = new RunLog(engine.engine());
    }

    /** Deploys and starts {@code plan} at {@code instant} and runs what is due. */
    public static RunningPlan startedAt(Instant instant, Plan plan, VirtualEngine engine) {
        engine.setTime(instant);
        String version = UUID.randomUUID().toString();
        new PhaseRuns(engine.engine()).deployAndStart(plan, new PhaseModeller(WINDOW).models(plan), version);
        engine.runDueJobs();
        return new RunningPlan(engine, plan);
    }

    /** A plan that was started before. */
    public static RunningPlan goingOn(Plan plan, VirtualEngine engine) {
        return new RunningPlan(engine, plan);
    }

    public RunningPlan at(Instant instant) {
        engine.setTime(instant);
        engine.runDueJobs();
        return this;
    }

    /** Without running the jobs that follow. */
    public Outcome start(String step, String person) {
        return commands.start(plan, step(step), new Actor(person, isLead(person)));
    }

    /** Without running the jobs that follow. */
    public Outcome close(String step, String person) {
        return commands.close(plan, step(step), new Actor(person, isLead(person)));
    }

    /** Without running the jobs that follow. */
    public Outcome handBack(String step, String person) {
        return commands.handBack(plan, step(step), new Actor(person, isLead(person)));
    }

    /** Whoever has it, without a message. */
    public Outcome transfer(String step, String person, String to) {
        return transfer(step, person, to, "");
    }

    /** As seen by {@code person}: {@code expected} are those to whom the step was assigned, separated by commas. */
    public Outcome transfer(String step, String person, String to, String expected) {
        return commands.transfer(plan, step(step), new Actor(person, isLead(person)), to, "s'il te plaît", expected);
    }

    /** In place of {@code leaver} alone, as seen by {@code person}. */
    public Outcome replace(String step, String person, String leaver, String to, String expected) {
        Actor actor = new Actor(person, isLead(person));
        return commands.replace(plan, step(step), actor, leaver, to, "s'il te plaît", expected);
    }

    /** Without running the jobs that follow. */
    public Outcome skip(String step, String person) {
        return commands.skip(plan, step(step), new Actor(person, isLead(person)), "plus nécessaire");
    }

    /** Starts and closes a step, and runs what follows. */
    public void carryOut(String step, String person) {
        start(step, person);
        close(step, person);
        engine.runDueJobs();
    }

    public State state(String step) {
        return states().get(new StepId(step));
    }

    public Map<StepId, State> states() {
        Map<StepId, State> states = new LinkedHashMap<>();
        facts().courses(plan).forEach((id, course) -> states.put(id, course.stateAt(engine.now(), WINDOW)));
        return states;
    }

    /** Everything that the log says about it, in its order. */
    List<LoggedFact> log() {
        return facts.all(plan.run());
    }

    public RunFacts facts() {
        return facts.facts(plan.run());
    }

    /** Who may start the step, by the engine. */
    /** Who may act on the task of a step: those it is assigned to, and their deputies. */
    List<String> candidates(String step) {
        return engine
                .engine()
                .getTaskService()
                .getIdentityLinksForTask(task(step).getId())
                .stream()
                .filter(link -> TAKERS.contains(link.getType()))
                .map(IdentityLink::getUserId)
                .toList();
    }

    /** Who has the step Open, by the engine; null for nobody. */
    String holder(String step) {
        return task(step).getAssignee();
    }

    private Task task(String step) {
        return engine.engine()
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKeyLike(PhaseKey.like(plan.run()))
                .taskDefinitionKey(Part.TASK.idOf(new StepId(step)))
                .singleResult();
    }

    public Plan plan() {
        return plan;
    }

    private Step step(String id) {
        return plan.byId().get(new StepId(id));
    }

    private boolean isLead(String person) {
        return plan.person(person).map(known -> known.role() == Role.LEAD).orElse(false);
    }
}
