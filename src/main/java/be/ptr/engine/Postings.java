package be.ptr.engine;

import be.ptr.engine.internals.EngineClock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.jspecify.annotations.Nullable;

/** Reads postings from the engine's tables. */
final class Postings {
    /** The list of addressees that one station hands to the next, as the model names it. */
    static final String RECIPIENTS = "recipients";

    private static final String RECIPIENT = "recipient";
    static final List<String> VARIABLES = List.of("to", "by", "message", RECIPIENT);
    /** What one query asks for at the most. */
    private static final int PAGE = 500;

    private final ProcessEngine engine;

    Postings(ProcessEngine engine) {
        this.engine = engine;
    }

    static Posting of(LockedExternalTask task) {
        Map<String, Object> variables = task.getVariables();
        return new Posting(
                task.getId(),
                LetterText.read(task.getBusinessKey(), variables).orElseThrow(),
                variables.get(RECIPIENT) instanceof String address ? address : "",
                task.getCreateTime().toInstant(),
                text(task.getErrorMessage()),
                false,
                null);
    }

    List<Posting> waiting(int atMost) {
        List<ExternalTask> tasks = engine.getExternalTaskService()
                .createExternalTaskQuery()
                .processDefinitionKey(LetterText.PROCESS)
                .orderByCreateTime()
                .asc()
                .listPage(0, atMost);
        Map<String, Map<String, Object>> texts = new HashMap<>();
        for (int from = 0; from < tasks.size(); from += PAGE) {
            readTexts(tasks.subList(from, Math.min(from + PAGE, tasks.size())), texts);
        }
        return tasks.stream()
                .map(task -> of(task, texts.getOrDefault(task.getProcessInstanceId(), Map.of())))
                .toList();
    }

    private void readTexts(List<ExternalTask> tasks, Map<String, Map<String, Object>> texts) {
        String[] instances = tasks.stream()
                .map(ExternalTask::getProcessInstanceId)
                .distinct()
                .toArray(String[]::new);
        List<VariableInstance> found = engine.getRuntimeService()
                .createVariableInstanceQuery()
                .processInstanceIdIn(instances)
                .variableNameIn("to", "by", "message")
                .list();
        found.forEach(variable -> texts.computeIfAbsent(variable.getProcessInstanceId(), id -> new HashMap<>())
                .put(variable.getName(), variable.getValue()));
    }

    private Posting of(ExternalTask task, Map<String, Object> texts) {
        boolean failed = task.getRetries() != null && task.getRetries() == 0;
        return new Posting(
                task.getId(),
                LetterText.read(task.getBusinessKey(), texts).orElseThrow(),
                recipient(task),
                task.getCreateTime().toInstant(),
                text(task.getErrorMessage()),
                failed,
                failed || task.getRetries() == null ? null : upcoming(task.getLockExpirationTime()));
    }

    /** One by one: the engine's queries do not say which execution of the loop a task belongs to. */
    private String recipient(ExternalTask task) {
        Object address = engine.getRuntimeService().getVariable(task.getExecutionId(), RECIPIENT);
        return address == null ? "" : address.toString();
    }

    private static @Nullable Instant upcoming(@Nullable Date until) {
        return until == null || until.toInstant().isBefore(EngineClock.now()) ? null : until.toInstant();
    }

    private static String text(@Nullable String cause) {
        return cause == null ? "" : cause;
    }
}
