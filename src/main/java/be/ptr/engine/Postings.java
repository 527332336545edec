package be.ptr.engine;

import be.ptr.engine.internals.EngineClock;
import be.ptr.engine.internals.ParentExecution;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.jspecify.annotations.Nullable;

/** Reads postings from the engine's tables. */
final class Postings {
    /** The list of addressees that one station hands to the next, as the model names it. */
    static final String RECIPIENTS = "recipients";

    private static final String RECIPIENT = "recipient";
    static final List<String> VARIABLES =
            Stream.concat(LetterText.VARIABLES.stream(), Stream.of(RECIPIENT)).toList();

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

    /** In few queries, however many there are; what goes on its way between two of them is left out. */
    List<Posting> waiting(int atMost) {
        List<ExternalTask> tasks = engine.getExternalTaskService()
                .createExternalTaskQuery()
                .processDefinitionKey(LetterText.PROCESS)
                .orderByCreateTime()
                .asc()
                .listPage(0, atMost);
        Map<String, Map<String, Object>> texts = texts();
        Map<String, String> parents = new HashMap<>();
        engine.getRuntimeService()
                .createExecutionQuery()
                .processDefinitionKey(LetterText.PROCESS)
                .list()
                .forEach(execution -> parents.put(execution.getId(), ParentExecution.of(execution)));
        return tasks.stream()
                .filter(task -> parents.containsKey(task.getExecutionId()))
                .map(task -> of(
                        task,
                        texts.getOrDefault(task.getProcessInstanceId(), Map.of()),
                        texts.getOrDefault(parents.get(task.getExecutionId()), Map.of())))
                .toList();
    }

    /** By execution. */
    private Map<String, Map<String, Object>> texts() {
        Map<String, Map<String, Object>> texts = new HashMap<>();
        engine.getRuntimeService()
                .createVariableInstanceQuery()
                .variableNameIn(VARIABLES.toArray(String[]::new))
                .list()
                .forEach(variable -> texts.computeIfAbsent(variable.getExecutionId(), id -> new HashMap<>())
                        .put(variable.getName(), variable.getValue()));
        return texts;
    }

    private static Posting of(ExternalTask task, Map<String, Object> ofLetter, Map<String, Object> ofRound) {
        boolean failed = task.getRetries() != null && task.getRetries() == 0;
        return new Posting(
                task.getId(),
                LetterText.read(task.getBusinessKey(), ofLetter).orElseThrow(),
                ofRound.get(RECIPIENT) instanceof String address ? address : "",
                task.getCreateTime().toInstant(),
                text(task.getErrorMessage()),
                failed,
                failed || task.getRetries() == null ? null : upcoming(task.getLockExpirationTime()));
    }

    private static @Nullable Instant upcoming(@Nullable Date until) {
        return until == null || until.toInstant().isBefore(EngineClock.now()) ? null : until.toInstant();
    }

    private static String text(@Nullable String cause) {
        return cause == null ? "" : cause;
    }
}
