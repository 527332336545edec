package be.ptr.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ptr.ServerIT;
import be.ptr.bpmn.PhaseModeller;
import be.ptr.catalogue.Catalogue;
import be.ptr.catalogue.Import;
import be.ptr.catalogue.PlanVersionId;
import be.ptr.database.Lease;
import be.ptr.engine.PhaseRuns;
import be.ptr.plan.DryRun;
import be.ptr.plan.Plan;
import be.ptr.plan.PlanBuilder;
import be.ptr.plan.Role;
import be.ptr.progress.Entry;
import be.ptr.progress.Journal;
import be.ptr.workbook.PlanWorkbook;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** Imports that fail or are cut off at every place where they can be. */
class InterruptedImportsIT extends ServerIT {
    private static final DryRun NONE = new DryRun("NONE");
    private static final DryRun CRASH = new DryRun("CRASH");

    @TempDir
    Path folder;

    @Autowired
    private Intake intake;

    @Autowired
    private InterruptedImports interrupted;

    @Autowired
    private Execution execution;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private ImportReservations reservations;

    @Autowired
    private PhaseRuns phases;

    @Autowired
    private PhaseModeller modeller;

    @Autowired
    private Journal journal;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private ProcessEngine engine;

    private final DryRun run = new DryRun("Crash " + Long.toHexString(System.nanoTime()));
    private final Plan plan = planOf(run);
    private String lead;

    @BeforeEach
    void aLead() {
        lead = basic(LEAD);
    }

    @Test
    void whenTheEngineFailsNothingIsLeft() {
        Path file = PlanWorkbook.with().step("CO-1", "Arrêter").write(folder.resolve("plan.xlsx"));
        Arrival arrival = new Arrival(file, "plan.xlsx", NONE, LEAD.email());
        Stock before = Stock.of(mongo, engine);

        assertThatThrownBy(() -> intake.bring(arrival, InterruptedImportsIT::tooMuchForTheEngine, stage -> {}))
                .hasStackTraceContaining("Value too long");

        assertThat(Stock.of(mongo, engine)).isEqualTo(before);
        assertThat(statusOf(NONE)).isEqualTo(404);
        assertThat(reservations.isReserved(NONE)).isFalse();
    }

    /** People who are not there yet, and a task for somebody whose name no column holds: the last thing to be written. */
    private static Plan tooMuchForTheEngine(Plan read) {
        Plan plan = PlanBuilder.run(read.run().name())
                .phase("CO")
                .step("A")
                .by("a".repeat(300) + "@example.be")
                .build();
        return new Plan(
                plan.run(),
                plan.zone(),
                plan.phases(),
                plan.steps(),
                plan.milestones(),
                plan.environments(),
                List.of(person("not-admitted@example.be", "Pas Encore", Role.RESPONSIBLE)));
    }

    @Test
    void aVersionThatTheEngineNeverHeardOfIsDiscarded() {
        Stock before = Stock.of(mongo, engine);
        store();
        assertThat(statusOf(run)).isEqualTo(404);

        interrupted.settle(false);

        assertThat(Stock.of(mongo, engine)).isEqualTo(before);
    }

    @Test
    void aVersionThatTheEngineExecutesBecomesVisibleAsAWhole() {
        PlanVersionId version = store();
        Lease lease = reservations.reserve(run).orElseThrow();
        execution.start(plan, modeller.models(plan), catalogue.version(version), lease);
        lease.release();
        assertThat(statusOf(run)).isEqualTo(404);

        interrupted.settle(false);
        interrupted.settle(false);

        assertThat(visitor().get(address(run), "Authorization", lead).body())
                .contains("\"total\":2", "\"READY\":1", "\"PLANNED\":1");
        assertThat(journal.latest(run, 10))
                .extracting(Entry::kind)
                .containsOnlyOnce(Entry.Kind.IMPORTED, Entry.Kind.RUN_STARTED);
        assertThat(catalogue.pending()).isEmpty();
    }

    @Test
    void anImportStillGoingOnIsLeftAlone() {
        PlanVersionId version = store();
        Lease lease = reservations.reserve(run).orElseThrow();

        interrupted.settle(false);
        assertThat(catalogue.pending()).extracting(pending -> pending.id()).containsExactly(version);

        lease.release();
        interrupted.settle(false);
        assertThat(catalogue.pending()).isEmpty();
    }

    @Test
    void whoeverTriesAgainFindsTheInterruptedImportFinished() {
        Path file = PlanWorkbook.with().step("CO-1", "Arrêter").write(folder.resolve("plan.xlsx"));
        Arrival arrival = new Arrival(file, "plan.xlsx", CRASH, LEAD.email());
        Plan executed = planOf(CRASH);
        PlanVersionId version = store(executed);
        phases.deployAndStart(executed, modeller.models(executed), version.value());

        assertThat(intake.bring(arrival, stage -> {}).findings())
                .extracting(finding -> finding.code())
                .contains("run-exists");
        assertThat(engine.getRepositoryService()
                        .createDeploymentQuery()
                        .deploymentNameLike("CRASH/%")
                        .count())
                .isOne();
        assertThat(statusOf(CRASH)).isEqualTo(200);
    }

    private static Plan planOf(DryRun run) {
        return PlanBuilder.run(run.name())
                .phase("CO")
                .step("A")
                .step("B")
                .after("A")
                .build();
    }

    private PlanVersionId store() {
        return store(plan);
    }

    private PlanVersionId store(Plan plan) {
        return catalogue.store(plan, new Import("plan.xlsx", LEAD.email(), Instant.now()));
    }

    private int statusOf(DryRun which) {
        return visitor().get(address(which), "Authorization", lead).statusCode();
    }

    private static String address(DryRun run) {
        return "/api/runs/" + run.name().replace(" ", "%20");
    }
}
