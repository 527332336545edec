package be.ptr.bench;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;

/** Instances of the smallest process with a user task, on the engine of the product. */
final class BareTasks {
    private static final String KEY = "bare";
    private static final String XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="urn:bench">
              <process id="bare" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="start"/>
                <sequenceFlow id="in" sourceRef="start" targetRef="task"/>
                <userTask id="task" name="A task"/>
                <sequenceFlow id="out" sourceRef="task" targetRef="end"/>
                <endEvent id="end"/>
              </process>
            </definitions>
            """;

    private final ProcessEngine engine;
    private final String person;

    BareTasks(ProcessEngine engine, String person) {
        this.engine = engine;
        this.person = person;
        engine.getRepositoryService()
                .createDeployment()
                .addString("bare.bpmn", XML)
                .deploy();
    }

    /** Starts an instance, claims its task, and closes it: nanoseconds of the last. */
    long close() {
        String instance =
                engine.getRuntimeService().startProcessInstanceByKey(KEY).getId();
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult();
        engine.getTaskService().claim(task.getId(), person);
        long begin = System.nanoTime();
        engine.getTaskService().complete(task.getId());
        return System.nanoTime() - begin;
    }
}
