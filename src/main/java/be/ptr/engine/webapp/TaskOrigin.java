package be.ptr.engine.webapp;

import be.ptr.bpmn.Part;
import be.ptr.engine.PhaseKey;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells the form in Tasklist, which knows a task only, which step of which run it shows; no part of the API that others rely on. */
@Hidden
@RestController
class TaskOrigin {
    private final TaskService tasks;
    private final RuntimeService instances;

    TaskOrigin(TaskService tasks, RuntimeService instances) {
        this.tasks = tasks;
        this.instances = instances;
    }

    /** Names as the API wants them. */
    record Origin(String run, String step) {}

    @GetMapping("/api/tasks/{id}")
    ResponseEntity<Origin> of(@PathVariable String id) {
        return ResponseEntity.of(
                Optional.ofNullable(tasks.createTaskQuery().taskId(id).singleResult())
                        .flatMap(this::origin));
    }

    private Optional<Origin> origin(Task task) {
        ProcessInstance instance = instances
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        return PhaseKey.of(instance == null ? null : instance.getBusinessKey())
                .flatMap(phase -> Part.TASK
                        .stepOf(task.getTaskDefinitionKey())
                        .map(step -> new Origin(phase.run().name(), step.value())));
    }
}
