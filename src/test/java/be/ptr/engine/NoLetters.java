package be.ptr.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** An outbox without what other tests announced. */
public final class NoLetters {
    private NoLetters() {}

    public static void in(ProcessEngine engine) {
        engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey(LetterText.PROCESS).list().stream()
                .map(ProcessInstance::getId)
                .forEach(id -> engine.getRuntimeService().deleteProcessInstance(id, "test"));
    }
}
