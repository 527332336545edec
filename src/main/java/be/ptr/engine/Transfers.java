package be.ptr.engine;

import be.ptr.engine.internals.EngineClock;
import be.ptr.engine.internals.EngineTransaction;
import be.ptr.engine.internals.FactsOfTransaction;
import be.ptr.engine.internals.PhaseTurn;
import be.ptr.engine.rules.Request;
import be.ptr.engine.rules.StepRules;
import be.ptr.engine.rules.StepTask;
import be.ptr.facts.Decisions;
import be.ptr.facts.FactKind;
import be.ptr.facts.Handover;
import be.ptr.facts.LoggedFact;
import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import be.ptr.progress.Actor;
import be.ptr.progress.Outcome;
import be.ptr.progress.Refusal;
import be.ptr.wording.Typed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/** Gives steps to other people: before their turn has come, while they are Ready, and while they are Open. */
final class Transfers {
    private final EngineTransaction transaction;
    private final LiveTasks live;
    private final StepInstances instances;
    private final RunLog log;
    private final TaskTakers takers;
    private final StepRules rules;
    private final Absence absence;
    private final boolean allowExternal;
    private final Consumer<Letter> announce;
    private final boolean forReal;

    /** @param forReal whether a transfer takes place, or is judged only */
    Transfers(
            ProcessEngine engine,
            StepRules rules,
            Absence absence,
            boolean allowExternal,
            Consumer<Letter> announce,
            boolean forReal) {
        this.transaction = new EngineTransaction(engine);
        this.live = new LiveTasks(engine);
        this.instances = new StepInstances(engine);
        this.log = new RunLog(engine);
        this.takers = new TaskTakers(engine);
        this.rules = rules;
        this.absence = absence;
        this.allowExternal = allowExternal;
        this.announce = announce;
        this.forReal = forReal;
    }

    /**
     * What a person asks for.
     *
     * @param leaver in whose place the step shall go to {@code to}; empty: in place of everybody
     */
    record Wish(Plan plan, Step step, Actor actor, String to, String message, String expected, String leaver) {
        String words() {
            return Typed.of(message);
        }
    }

    Outcome transfer(Wish wish) {
        return transaction.run(() -> {
            Optional<Task> task = live.find(wish.plan.run(), wish.step);
            if (task.isPresent()) {
                return ofTask(wish, task.get());
            }
            return instances
                    .of(wish.plan.run(), wish.step)
                    .map(instance -> ahead(wish, instance))
                    .orElseGet(() -> inReserve(wish));
        });
    }

    /** Its phase has not begun, or has ended. */
    private Outcome inReserve(Wish wish) {
        // A phase that begins at the same time would give the step to whom the plan names.
        FactsOfTransaction.current().alone(wish.plan.run());
        if (!absence.isInReserve(wish.plan, wish.step) || !instances.isGoingOn(wish.plan.run())) {
            return absence.explain(wish.plan, wish.step);
        }
        Decisions decided = log.decisions(wish.plan.run(), wish.step.id());
        return judged(wish, waiting(wish, decided), decided, handover -> {});
    }

    /** Its turn may have come since: only after the turn was taken it is sure that there is no task. */
    private Outcome ahead(Wish wish, String instance) {
        Optional<Decisions> decided = PhaseTurn.take(instance, wish.plan.run(), wish.step.id());
        Optional<Task> task = live.findAnew(instance, wish.step);
        if (task.isPresent()) {
            return ofTask(wish, task.get());
        }
        Optional<Outcome> hindrance = absence.ofDecision(wish.plan, wish.step);
        if (hindrance.isPresent() || decided.isEmpty()) {
            return hindrance.orElseGet(() -> absence.explain(wish.plan, wish.step));
        }
        return judged(wish, waiting(wish, decided.get()), decided.get(), handover -> {});
    }

    private static StepTask waiting(Wish wish, Decisions decided) {
        Set<String> candidates = Set.copyOf(
                decided.latest().map(Handover::takers).orElseGet(() -> wish.plan.takers(wish.step.responsibles())));
        return new StepTask(wish.step.id(), null, () -> candidates);
    }

    private Outcome ofTask(Wish wish, Task task) {
        PhaseTurn.takeTask(task.getId());
        Decisions decided = log.decisions(wish.plan.run(), wish.step.id());
        return judged(wish, live.of(wish.step, task), decided, handover -> takers.replace(task, handover));
    }

    /** @param also what is to be done beside writing it down */
    private Outcome judged(Wish wish, StepTask task, Decisions decided, Consumer<Handover> also) {
        Request request = request(wish, decided);
        if (StepRules.isRepeated(task, request, wish.actor.email())) {
            return new Outcome.AlreadyDone();
        }
        Optional<Refusal> refusal = rules.transfer(task, request, wish.actor.email(), wish.actor.lead());
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        if (request.isMoot(task)) {
            return new Outcome.AlreadyDone();
        }
        Handover handover = handover(wish, request, task.assignee());
        if (forReal) {
            also.accept(handover);
            log.add(LoggedFact.of(
                            wish.plan.run(), FactKind.TRANSFERRED, wish.step.id(), handover.instant(), handover.by())
                    .onBehalfOf(handover.leaver())
                    .saying(handover));
            if (request.isNews(task.assignee())) {
                tell(wish, handover, decided.handovers().size() + 1);
            }
        }
        return new Outcome.Done();
    }

    /** Nobody gets a letter about what they did themselves. */
    private void tell(Wish wish, Handover handover, int number) {
        if (!handover.to().equalsIgnoreCase(handover.by())) {
            Letter letter = Letter.transfer(
                    wish.plan.run(), wish.step.id(), number, handover.to(), handover.by(), handover.message());
            announce.accept(wish.leaver.isEmpty() ? letter : letter.amongOthers());
        }
    }

    /** Whether steps may go to this address. */
    boolean accepts(Plan plan, String to) {
        return plan.person(to).isPresent() || (allowExternal && Address.isValid(to));
    }

    private Request request(Wish wish, Decisions decided) {
        String to = wish.to.strip().toLowerCase(Locale.ROOT);
        String leaver = wish.leaver.strip().toLowerCase(Locale.ROOT);
        List<String> assignees = decided.latest().map(Handover::assignees).orElseGet(wish.step::responsibles);
        return new Request(to, leaver, wish.words(), wish.expected, assignees, decided, accepts(wish.plan, to));
    }

    private static Handover handover(Wish wish, Request request, @Nullable String holder) {
        List<String> assignees = request.assigneesAfter();
        return new Handover(
                request.to(),
                wish.actor.email(),
                EngineClock.now().toEpochMilli(),
                wish.words(),
                holder == null ? "" : holder,
                wish.plan.takers(assignees),
                request.leaver(),
                assignees.size());
    }
}
