package be.ptr.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ptr.ServerIT;
import be.ptr.bpmn.PhaseModeller;
import be.ptr.catalogue.Catalogue;
import be.ptr.catalogue.Import;
import be.ptr.catalogue.PlanVersionId;
import be.ptr.database.Lease;
import be.ptr.database.LeaseLost;
import be.ptr.engine.PhaseRuns;
import be.ptr.plan.DryRun;
import be.ptr.plan.Finding;
import be.ptr.plan.Plan;
import be.ptr.plan.PlanBuilder;
import be.ptr.workbook.PlanWorkbook;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Imports that were silent for longer than their lease, alone and while another node imports into the same run. */
class LeasedImportsIT extends ServerIT {
    private static final DryRun SLOW = new DryRun("SLOW");
    private static final DryRun TAKEN = new DryRun("TAKEN");

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
    private MongoOperations mongo;

    @Autowired
    private ProcessEngine engine;

    @Test
    void anImportThatOutlivesItsLeaseIsFinishedWhenNobodyElseCame() {
        Verdict verdict = intake.bring(arrival(SLOW), stage -> expire(SLOW));

        assertThat(verdict).isInstanceOf(Verdict.Imported.class);
        assertThat(catalogue.run(SLOW)).isPresent();
        assertThat(reservations.isReserved(SLOW)).isFalse();
    }

    @Test
    void anImportWhoseRunAnotherNodeTookOverDoesNothingMoreAndTakesNothingFromIt() {
        Stock before = Stock.of(mongo, engine);
        AtomicReference<Lease> other = new AtomicReference<>();

        Verdict verdict = intake.bring(arrival(TAKEN), stage -> {
            if (stage == Stage.STARTING) {
                other.set(takenOver(TAKEN));
                interrupted.settle(TAKEN);
            }
        });

        assertThat(verdict.findings()).extracting(Finding::code).contains("import-running");
        assertThat(catalogue.run(TAKEN)).isEmpty();
        assertThat(reservations.isReserved(TAKEN)).as("still the other one's").isTrue();
        other.get().require();
        other.get().release();
        assertThat(Stock.of(mongo, engine)).isEqualTo(before);
    }

    @Test
    void theEngineBeginsNothingForAnImportThatLostItsRunWhileItWasBegun() {
        DryRun run = new DryRun("Lost " + Long.toHexString(System.nanoTime()));
        Plan plan = PlanBuilder.run(run.name()).phase("CO").step("A").build();
        PlanVersionId version = catalogue.store(plan, new Import("plan.xlsx", LEAD.email(), Instant.now()));
        Lease lost = reservations.reserve(run).orElseThrow();
        Lease other = takenOver(run);

        assertThatThrownBy(() -> execution.start(plan, modeller.models(plan), catalogue.version(version), lost))
                .isInstanceOf(LeaseLost.class);

        assertThat(phases.isDeployed(run, version.value())).isFalse();
        execution.start(plan, modeller.models(plan), catalogue.version(version), other);
        assertThat(phases.isDeployed(run, version.value())).isTrue();
        other.release();
        interrupted.settle(false);
    }

    private Arrival arrival(DryRun run) {
        Path file = PlanWorkbook.with().step("CO-1", "Arrêter").write(folder.resolve("plan.xlsx"));
        return new Arrival(file, "plan.xlsx", run, LEAD.email());
    }

    private Lease takenOver(DryRun run) {
        expire(run);
        return reservations.reserve(run).orElseThrow();
    }

    private void expire(DryRun run) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(run.name())), Update.update("until", Instant.EPOCH), "imports");
    }
}
