package be.ptr.engine.webapp;

import be.ptr.bpmn.Part;
import be.ptr.bpmn.PhaseKey;
import java.net.URI;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Leads the tab in Tasklist, which knows a task only, to the step that it shows. */
@RestController
class TaskOrigin {
    private final TaskService tasks;
    private final RuntimeService instances;

    TaskOrigin(TaskService tasks, RuntimeService instances) {
        this.tasks = tasks;
        this.instances = instances;
    }

    /** 404 when there is no such task, or when it belongs to no step. */
    @GetMapping("/tasks/{id}")
    ResponseEntity<Void> step(@PathVariable String id) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(id).singleResult())
                .flatMap(this::address)
                .map(address -> ResponseEntity.status(HttpStatus.FOUND)
                        .location(address)
                        .<Void>build())
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Optional<URI> address(Task task) {
        ProcessInstance instance = instances
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        return PhaseKey.of(instance == null ? null : instance.getBusinessKey())
                .flatMap(phase -> Part.TASK
                        .stepOf(task.getTaskDefinitionKey())
                        .map(step -> UriComponentsBuilder.fromPath("/")
                                .pathSegment("runs", phase.run().name(), "steps", step.value(), "tab")
                                .encode()
                                .build()
                                .toUri()));
    }
}
