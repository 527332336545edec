package be.ptr.engine;

import be.ptr.bpmn.Part;
import be.ptr.bpmn.ProcessNames;
import be.ptr.engine.internals.EngineTransaction;
import be.ptr.engine.rules.StepTask;
import be.ptr.plan.DryRun;
import be.ptr.plan.Step;
import be.ptr.progress.Actor;
import be.ptr.progress.Outcome;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;

/** Finds the task of a step and does something to it, in one transaction. */
final class LiveTasks {
    private final TaskService tasks;
    private final EngineTransaction transaction;
    private final String byStep;

    LiveTasks(ProcessEngine engine) {
        ManagementService tables = engine.getManagementService();
        this.byStep = "select T.* from " + tables.getTableName(Task.class) + " T inner join "
                + tables.getTableName(ProcessDefinition.class) + " D on T.PROC_DEF_ID_ = D.ID_"
                + " where D.KEY_ = #{process} and T.TASK_DEF_KEY_ = #{task}";
        this.tasks = engine.getTaskService();
        this.transaction = new EngineTransaction(engine);
    }

    /** Something to do to a task. */
    @FunctionalInterface
    interface Verb {
        Outcome on(String taskId, StepTask task);
    }

    /** What {@code verb} came to in the name of {@code actor}; empty when the step has no task. */
    Optional<Outcome> act(DryRun run, Step step, Actor actor, Verb verb) {
        return transaction.runAs(
                actor.email(), () -> find(run, step).map(task -> verb.on(task.getId(), of(step, task))));
    }

    /** The engine takes longer to compose its own query than to answer it, and this one stands before every click. */
    Optional<Task> find(DryRun run, Step step) {
        return Optional.ofNullable(tasks.createNativeTaskQuery()
                .sql(byStep)
                .parameter("process", ProcessNames.processKey(run, step.phase()))
                .parameter("task", Part.TASK.idOf(step.id()))
                .singleResult());
    }

    /** The same asked in other words: within one transaction the engine answers a repeated question from memory. */
    Optional<Task> findAnew(String instance, Step step) {
        return Optional.ofNullable(tasks.createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(Part.TASK.idOf(step.id()))
                .singleResult());
    }

    /** What the rules need to know of it. */
    StepTask of(Step step, Task task) {
        return new StepTask(step.id(), task.getAssignee(), () -> candidates(task.getId()));
    }

    private Set<String> candidates(String taskId) {
        return tasks.getIdentityLinksForTask(taskId).stream()
                .map(IdentityLink::getUserId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
