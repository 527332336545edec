package be.ptr.commands;

import be.ptr.bpmn.PhaseModeller;
import be.ptr.bpmn.ProcessNames;
import be.ptr.catalogue.Catalogue;
import be.ptr.catalogue.Import;
import be.ptr.catalogue.PlanVersionId;
import be.ptr.engine.PhaseRuns;
import be.ptr.plan.DryRun;
import be.ptr.plan.Plan;
import be.ptr.progress.Boards;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;

/** Brings plans into the running server without a workbook. */
public final class ActedOn {
    private ActedOn() {}

    /** Stores {@code plan}, starts its phases and makes it the current one of its run, its first states shown. */
    public static Plan run(Plan plan, Catalogue catalogue, PhaseRuns runs, Boards boards) {
        PlanVersionId version = catalogue.store(plan, new Import("plan.xlsx", "", Instant.now()));
        runs.deployAndStart(plan, new PhaseModeller(Duration.ofDays(5)).models(plan), version.value());
        catalogue.makeCurrent(version);
        boards.replan(plan.run());
        return plan;
    }

    /** Who may see the task of a step of the phase PP, by the engine. */
    static List<String> readers(DryRun run, String step, ProcessEngine engine) {
        String task = engine.getTaskService()
                .createTaskQuery()
                .processDefinitionKey(ProcessNames.processKey(run, "PP"))
                .taskDefinitionKey("step_" + step)
                .singleResult()
                .getId();
        return engine
                .getAuthorizationService()
                .createAuthorizationQuery()
                .resourceType(Resources.TASK)
                .resourceId(task)
                .list()
                .stream()
                .map(Authorization::getUserId)
                .toList();
    }
}
