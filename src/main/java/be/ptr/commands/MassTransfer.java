package be.ptr.commands;

import be.ptr.engine.StepCommands;
import be.ptr.plan.Person;
import be.ptr.plan.Plan;
import be.ptr.progress.Actor;
import be.ptr.progress.Outcome;
import be.ptr.progress.ProgressReader;
import be.ptr.progress.Refusal;
import be.ptr.progress.StepProgress;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gives all steps of one person to another. */
@Component
class MassTransfer {
    private final ProgressReader progress;
    private final StepCommands commands;

    MassTransfer(ProgressReader progress, StepCommands commands) {
        this.progress = progress;
        this.commands = commands;
    }

    List<StepOutcome> transfer(Plan plan, String from, String to, String message, Actor actor) {
        return progress.read(plan.run()).stream()
                .flatMap(read -> read.steps().stream())
                .filter(step -> Holding.isOf(step, from))
                .map(step -> new StepOutcome(step.step().id(), transfer(plan, step, from, to, message, actor)))
                .toList();
    }

    private Outcome transfer(Plan plan, StepProgress step, String from, String to, String message, Actor actor) {
        String id = step.step().id().value();
        if (!actor.lead()) {
            return new Outcome.Refused(Refusal.of("lead-only", id));
        }
        if (!Holding.isAlone(step, from)) {
            return new Outcome.Refused(Refusal.of("shared-with", id, others(plan, step, from)));
        }
        String seen = String.join(",", step.assignees());
        return commands.transfer(plan, step.step(), actor, to, message, seen);
    }

    private static String others(Plan plan, StepProgress step, String from) {
        return step.assignees().stream()
                .filter(email -> !email.equalsIgnoreCase(from))
                .map(email -> plan.person(email).map(Person::name).orElse(email))
                .collect(Collectors.joining(", "));
    }
}
