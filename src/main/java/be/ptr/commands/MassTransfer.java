package be.ptr.commands;

import be.ptr.engine.StepCommands;
import be.ptr.plan.Plan;
import be.ptr.progress.Actor;
import be.ptr.progress.Boards;
import be.ptr.progress.Outcome;
import be.ptr.progress.Refusal;
import be.ptr.progress.StepProgress;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gives all steps of one person to another; whoever shares them keeps them. */
@Component
class MassTransfer {
    private final Boards progress;
    private final StepCommands commands;

    MassTransfer(Boards progress, StepCommands commands) {
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
        String seen = String.join(",", step.assignees());
        return commands.replace(plan, step.step(), actor, from, to, message, seen);
    }
}
