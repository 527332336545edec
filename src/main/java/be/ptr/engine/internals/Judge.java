package be.ptr.engine.internals;

import be.ptr.bpmn.Part;
import be.ptr.engine.rules.PersonName;
import be.ptr.engine.rules.StepRules;
import be.ptr.engine.rules.StepTask;
import be.ptr.plan.StepId;
import be.ptr.progress.Refusal;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;

/** Applies the rules to what one person wants to do with a task, inside the transaction that will do it. */
final class Judge {
    private static final String COMPLETED = "completed";

    private final CommandContext context;
    private final String person;
    private final StepRules rules = new StepRules(this::name);

    Judge(CommandContext context, String person) {
        this.context = context;
        this.person = person;
    }

    /** @param claimedFor whom the task shall belong to, or null to give it back */
    Optional<Refusal> claim(String taskId, @Nullable String claimedFor) {
        return judge(taskId, task -> {
            if (claimedFor == null) {
                return rules.handBack(task, person, false);
            }
            return person.equals(claimedFor)
                    ? rules.start(task, person, false)
                    : Optional.of(Refusal.of("for-another", task.step().value()));
        });
    }

    Optional<Refusal> complete(String taskId) {
        return judge(taskId, task -> rules.close(task, person, false));
    }

    private Optional<Refusal> judge(String taskId, Function<StepTask, Optional<Refusal>> rule) {
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        if (task == null) {
            return gone(taskId);
        }
        return Part.TASK.stepOf(task.getTaskDefinitionKey()).flatMap(step -> rule.apply(live(step, task)));
    }

    private static StepTask live(StepId step, TaskEntity task) {
        return new StepTask(step, task.getAssignee(), () -> candidates(task));
    }

    private static Set<String> candidates(TaskEntity task) {
        return task.getIdentityLinks().stream()
                .map(IdentityLink::getUserId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** The step was closed between the person's look at it and the click. */
    private Optional<Refusal> gone(String taskId) {
        HistoricTaskInstance task = context.getProcessEngineConfiguration()
                .getHistoryService()
                .createHistoricTaskInstanceQuery()
                .taskId(taskId)
                .singleResult();
        if (task == null || !COMPLETED.equals(task.getDeleteReason())) {
            return Optional.empty();
        }
        return Part.TASK
                .stepOf(task.getTaskDefinitionKey())
                .map(step -> Refusal.of("already-closed", step.value(), name(task.getAssignee())));
    }

    private String name(@Nullable String user) {
        return PersonName.of(user, context.getProcessEngineConfiguration().getIdentityService());
    }
}
