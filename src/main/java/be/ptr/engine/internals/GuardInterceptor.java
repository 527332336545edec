package be.ptr.engine.internals;

import be.ptr.engine.rules.StepRefused;
import be.ptr.plan.Language;
import be.ptr.progress.Refusal;
import be.ptr.wording.Wording;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;

/**
 * Lets a person who comes through the engine's own interfaces (Tasklist) start, close and hand back a step by the rules,
 * read, and nothing else; every refusal is a sentence.
 *
 * <p>Stands behind the transaction and the context, so that it sees the task as the command will, and its exception
 * reaches the person unwrapped.
 */
final class GuardInterceptor extends CommandInterceptor {
    private final Supplier<Language> language;

    /** @param language of the person on the calling thread */
    GuardInterceptor(Supplier<Language> language) {
        this.language = language;
    }

    @Override
    public <T extends @Nullable Object> T execute(Command<T> command) {
        CommandContext context = Context.getCommandContext();
        TaskCommand kind = TaskCommand.of(command.getClass());
        String person = context.getAuthenticatedUserId();
        if (kind != TaskCommand.OTHER && person != null && !EngineTransaction.isActive()) {
            context.runWithoutAuthorization(() -> refusal(kind, command, person, context))
                    .ifPresent(this::refuse);
        }
        return next.execute(command);
    }

    private static Optional<Refusal> refusal(
            TaskCommand kind, Command<?> command, String person, CommandContext context) {
        if (kind == TaskCommand.FORBIDDEN || (kind == TaskCommand.COMPLETE && TaskCommand.bringsVariables(command))) {
            return Optional.of(Refusal.of("not-here"));
        }
        String task = TaskCommand.taskId(command);
        if (task == null) {
            return Optional.empty();
        }
        Judge judge = new Judge(context, person);
        return kind == TaskCommand.CLAIM ? judge.claim(task, TaskCommand.claimedFor(command)) : judge.complete(task);
    }

    private void refuse(Refusal refusal) {
        String sentence = new Wording(language.get()).refusal(refusal.code(), refusal.arguments());
        throw new StepRefused(refusal, sentence);
    }
}
