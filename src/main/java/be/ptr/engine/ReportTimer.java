package be.ptr.engine;

import be.ptr.engine.internals.EngineTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/**
 * The one process that wakes the weekly report ({@code bpmn/weekly-report.bpmn}), whatever the number of nodes.
 *
 * <p>Which instance is the one, and the week that was reported last, are properties of the engine: two nodes that write
 * the same property at once collide, and one of them does nothing.
 */
public final class ReportTimer {
    private static final String PROCESS = "weekly-report";
    private static final String NEXT = "next";
    private static final String SCHEDULE = "schedule";
    private static final String INSTANCE = "ptr.weekly-report.instance";
    private static final String WEEK = "ptr.weekly-report.week";
    private static final long LOCK = Duration.ofMinutes(2).toMillis();

    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final EngineTransaction transaction;

    public ReportTimer(ProcessEngine engine) {
        this.engine = engine;
        this.runtime = engine.getRuntimeService();
        this.management = engine.getManagementService();
        this.transaction = new EngineTransaction(engine);
    }

    /**
     * Starts the process unless it is there, and moves its timer when it runs by another schedule.
     *
     * @param schedule what the configured moment is called; another name means another moment
     * @param next the next moment, given the week that was reported last or an empty text
     */
    public void keep(String schedule, Function<String, Instant> next) {
        transaction.run(() -> {
            String known = property(INSTANCE);
            ProcessInstance instance = runtime.createProcessInstanceQuery()
                    .processInstanceId(known)
                    .singleResult();
            if (instance == null) {
                start(schedule, next);
                return known;
            }
            endOthers(known);
            if (!schedule.equals(runtime.getVariable(known, SCHEDULE))) {
                move(known, schedule, next);
            }
            return known;
        });
    }

    /** Whether the moment has come and nobody has carried it out. */
    public boolean isDue() {
        return transaction.run(() -> engine.getExternalTaskService()
                        .createExternalTaskQuery()
                        .topicName(PROCESS)
                        .count()
                > 0);
    }

    /**
     * Carries the moment out, once for a week, and waits for the next.
     *
     * @param announce joins the transaction; not called when {@code week} was reported before
     * @return false when there is nothing to carry out, or another node does it
     */
    public boolean carryOut(String week, Instant next, Runnable announce) {
        String worker = UUID.randomUUID().toString();
        List<LockedExternalTask> locked = engine.getExternalTaskService()
                .fetchAndLock(1, worker)
                .topic(PROCESS, LOCK)
                .execute();
        locked.forEach(task -> transaction.run(() -> {
            if (!week.equals(property(WEEK))) {
                management.setProperty(WEEK, week);
                announce.run();
            }
            engine.getExternalTaskService().complete(task.getId(), worker, Map.of(NEXT, Date.from(next)));
            return week;
        }));
        return !locked.isEmpty();
    }

    private void start(String schedule, Function<String, Instant> next) {
        Date moment = Date.from(next.apply(property(WEEK)));
        ProcessInstance started = runtime.startProcessInstanceByKey(PROCESS, Map.of(SCHEDULE, schedule, NEXT, moment));
        management.setProperty(INSTANCE, started.getId());
    }

    /** Of two nodes that start at once for the first time, each may have made one; the property names the one that stays. */
    private void endOthers(String known) {
        runtime.createProcessInstanceQuery().processDefinitionKey(PROCESS).list().stream()
                .map(ProcessInstance::getId)
                .filter(id -> !id.equals(known))
                .forEach(id -> runtime.deleteProcessInstance(id, "another one stays"));
    }

    private void move(String instance, String schedule, Function<String, Instant> next) {
        Date moment = Date.from(next.apply(property(WEEK)));
        runtime.setVariables(instance, Map.of(SCHEDULE, schedule, NEXT, moment));
        management
                .createJobQuery()
                .processInstanceId(instance)
                .timers()
                .list()
                .forEach(timer -> management.setJobDuedate(timer.getId(), moment));
    }

    private String property(String name) {
        return management.getProperties().getOrDefault(name, "");
    }
}
