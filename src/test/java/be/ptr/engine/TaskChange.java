package be.ptr.engine;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

/** Every way to change a task that is neither claiming it, giving it back nor completing it. */
@SuppressWarnings("ImmutableEnumChecker") // the lambdas capture nothing
enum TaskChange {
    ASSIGN((service, task) -> service.setAssignee(task, "bob@example.be")),
    ASSIGN_TO_ONESELF((service, task) -> service.setAssignee(task, "ada@example.be")),
    SET_OWNER((service, task) -> service.setOwner(task, "ada@example.be")),
    DELEGATE((service, task) -> service.delegateTask(task, "bob@example.be")),
    RESOLVE(TaskService::resolveTask),
    ADD_CANDIDATE((service, task) -> service.addCandidateUser(task, "x@example.be")),
    ADD_CANDIDATE_GROUP((service, task) -> service.addCandidateGroup(task, "team-x")),
    DELETE_CANDIDATE((service, task) -> service.deleteCandidateUser(task, "bob@example.be")),
    SET_PRIORITY((service, task) -> service.setPriority(task, 1)),
    SET_NAME((service, task) -> service.setName(task, "x")),
    SET_VARIABLE((service, task) -> service.setVariable(task, "x", 1)),
    REMOVE_VARIABLE((service, task) -> service.removeVariable(task, "x")),
    COMMENT((service, task) -> service.createComment(task, null, "x")),
    BPMN_ERROR((service, task) -> service.handleBpmnError(task, "x")),
    ESCALATE((service, task) -> service.handleEscalation(task, "x")),
    DELETE((service, task) -> service.deleteTask(task)),
    SAVE((service, task) -> {
        Task changed = service.createTaskQuery().taskId(task).singleResult();
        changed.setAssignee("bob@example.be");
        service.saveTask(changed);
    });

    private final Work work;

    TaskChange(Work work) {
        this.work = work;
    }

    void make(TaskService service, String task) {
        work.on(service, task);
    }

    @FunctionalInterface
    private interface Work {
        void on(TaskService service, String task);
    }
}
