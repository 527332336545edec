package be.ptr.engine.webapp;

import be.ptr.Browser;
import be.ptr.ServerIT;
import be.ptr.bpmn.PhaseModeller;
import be.ptr.catalogue.Catalogue;
import be.ptr.catalogue.Import;
import be.ptr.catalogue.PlanVersionId;
import be.ptr.commands.StepActions;
import be.ptr.engine.PhaseRuns;
import be.ptr.engine.accounts.People;
import be.ptr.plan.DryRun;
import be.ptr.plan.Plan;
import be.ptr.plan.PlanBuilder;
import be.ptr.progress.Boards;
import be.ptr.progress.State;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;

/** A run of its own for each test, and a real browser that opens its first step in Tasklist. */
@Tag(Browser.TAG)
abstract class TasklistRoomIT extends ServerIT {
    static final Path SHOTS = Path.of("target", "screenshots");
    static final String TASKLIST = "/camunda/app/tasklist/default/";
    /** Into the tab of the step. */
    static final String TAB = ".ptr-step" + Browser.INTO;

    static final String HOSTILE = "Vérifier <img src=x onerror=document.title='hacked'> & ${x}";

    @Autowired
    StepActions actions;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private PhaseRuns runs;

    @Autowired
    private People people;

    @Autowired
    Boards boards;

    @Autowired
    TaskService tasks;

    final DryRun run = new DryRun("Tasklist " + Long.toHexString(System.nanoTime()));
    final Browser browser = new Browser();

    @BeforeEach
    void aStepIsReady() {
        Plan plan = PlanBuilder.run(run.name())
                .phase("PP")
                .step("A")
                .label(HOSTILE)
                .by(RESPONSIBLE.email(), OTHER.email())
                .step("B")
                .after("A")
                .build();
        PlanVersionId version = catalogue.store(plan, new Import("plan.xlsx", "", Instant.now()));
        people.admit(List.of(RESPONSIBLE, OTHER));
        runs.deployAndStart(plan, new PhaseModeller(Duration.ofDays(5)).models(plan), version.value());
        catalogue.makeCurrent(version);
        boards.replan(run);
    }

    @AfterEach
    void closeTheBrowser() {
        browser.close();
    }

    String openTheStepAs(String person) {
        return openTheStepAs(
                person, tasks.createTaskQuery().taskCandidateUser(person).withCandidateUsers());
    }

    String openTheStepAs(String person, TaskQuery theirs) {
        String task = theirs.processInstanceBusinessKey(run.name() + "/PP")
                .singleResult()
                .getId();
        browser.open(root() + TASKLIST + "#/?task=" + task).signIn(person, passwordOf(person));
        browser.reads(".task-card h2", "A · Vérifier");
        return task;
    }

    State state() {
        return boards.read(run).orElseThrow().step("A").orElseThrow().state();
    }
}
