package be.ptr.intake;

import be.ptr.bpmn.PhaseModel;
import be.ptr.bpmn.PhaseModeller;
import be.ptr.catalogue.Catalogue;
import be.ptr.catalogue.Import;
import be.ptr.catalogue.PlanFingerprint;
import be.ptr.catalogue.PlanVersionId;
import be.ptr.database.Lease;
import be.ptr.database.LeaseLost;
import be.ptr.plan.CellRef;
import be.ptr.plan.Checked;
import be.ptr.plan.DryRun;
import be.ptr.plan.Finding;
import be.ptr.plan.Plan;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;

/**
 * The one way a plan comes into a run. First the plan version is stored, invisible; then the models are deployed and the
 * phases started in one transaction; then one update of one document makes the version current. What a crash leaves in
 * between is settled by {@link InterruptedImports}.
 */
@Service
public final class Intake {
    private final ReadingLine line;
    private final LastReading readings;
    private final PhaseModeller modeller;
    private final Catalogue catalogue;
    private final ImportReservations reservations;
    private final Execution execution;
    private final ModelFolder models;
    private final Publication publication;
    private final InterruptedImports interrupted;
    private final Clock clock;

    Intake(
            ReadingLine line,
            LastReading readings,
            PhaseModeller modeller,
            Catalogue catalogue,
            ImportReservations reservations,
            Execution execution,
            ModelFolder models,
            Publication publication,
            InterruptedImports interrupted,
            Clock clock) {
        this.line = line;
        this.readings = readings;
        this.modeller = modeller;
        this.catalogue = catalogue;
        this.reservations = reservations;
        this.execution = execution;
        this.models = models;
        this.publication = publication;
        this.interrupted = interrupted;
        this.clock = clock;
    }

    /** Reads the workbook when its turn has come and says what an import would come to; touches no store. */
    public Verdict check(Arrival arrival, Function<Plan, Wave> announce) {
        return line.inTurn(() -> checked(arrival, announce));
    }

    private Verdict checked(Arrival arrival, Function<Plan, Wave> announce) {
        Checked<Plan> checked = readings.check(arrival);
        return judged(
                checked,
                arrival,
                plan -> new Verdict.Importable(
                        arrival.run(),
                        plan.steps().size(),
                        PastPlan.added(plan, clock.instant(), checked.findings()),
                        announce.apply(plan)));
    }

    /** Imports and starts the workbook's plan when its turn has come. */
    public Verdict bring(Arrival arrival, Consumer<Stage> progress) {
        return bring(arrival, UnaryOperator.identity(), progress);
    }

    /**
     * Imports and starts what {@code adapted} makes of the workbook's plan; the run counts as having the content of the
     * workbook.
     *
     * @throws RuntimeException when a store or the engine fails; nobody sees anything of the plan then, and what was done of
     *     it is settled by the next import or the next start
     */
    public Verdict bring(Arrival arrival, UnaryOperator<Plan> adapted, Consumer<Stage> progress) {
        return line.inTurn(() -> brought(arrival, adapted, progress));
    }

    private Verdict brought(Arrival arrival, UnaryOperator<Plan> adapted, Consumer<Stage> progress) {
        progress.accept(Stage.READING);
        Checked<Plan> checked = readings.bring(arrival);
        if (checked.accepted().isEmpty()) {
            return new Verdict.Refused(arrival.run(), checked.findings());
        }
        Optional<Lease> reserved = reservations.reserve(arrival.run());
        if (reserved.isEmpty()) {
            return refused(checked, arrival.run(), "import-running");
        }
        Lease lease = reserved.get();
        try {
            interrupted.settle(arrival.run());
            return judged(checked, arrival, plan -> {
                Plan begun = adapted.apply(plan);
                start(begun, PlanFingerprint.of(plan), arrival, lease, progress);
                List<Finding> findings = PastPlan.added(begun, clock.instant(), checked.findings());
                return new Verdict.Imported(arrival.run(), plan.steps().size(), findings);
            });
        } catch (LeaseLost overtaken) {
            return refused(checked, arrival.run(), "import-running");
        } finally {
            lease.release();
        }
    }

    private Verdict judged(Checked<Plan> checked, Arrival arrival, Function<Plan, Verdict> whenNew) {
        Optional<Plan> plan = checked.accepted();
        if (plan.isEmpty()) {
            return new Verdict.Refused(arrival.run(), checked.findings());
        }
        Optional<String> existing = catalogue
                .run(arrival.run())
                .map(run -> catalogue.version(run.current()).fingerprint());
        if (existing.isEmpty()) {
            return whenNew.apply(plan.get());
        }
        return PlanFingerprint.isOf(existing.get(), plan.get())
                ? new Verdict.NothingChanges(arrival.run(), plan.get().steps().size(), checked.findings())
                : refused(checked, arrival.run(), "run-exists");
    }

    private static Verdict refused(Checked<Plan> checked, DryRun run, String code) {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.error(code, CellRef.WORKBOOK, run.name()));
        findings.addAll(checked.findings());
        return new Verdict.Refused(run, findings);
    }

    /** @throws LeaseLost when this import was silent for so long that another one has taken the run over */
    private void start(Plan plan, String fingerprint, Arrival arrival, Lease lease, Consumer<Stage> progress) {
        progress.accept(Stage.MODELLING);
        List<PhaseModel> phases = modeller.models(plan);
        progress.accept(Stage.STORING);
        PlanVersionId version = stored(plan, fingerprint, arrival, lease);
        progress.accept(Stage.STARTING);
        try {
            lease.require();
            execution.start(plan, phases, catalogue.version(version), lease);
        } catch (RuntimeException e) {
            settleAfter(e, version, lease, plan.run());
            throw e;
        }
        progress.accept(Stage.PUBLISHING);
        lease.require();
        publication.make(catalogue.version(version));
        models.write(plan.run(), phases);
    }

    /** Whoever took the run over discards what was stored half. */
    private PlanVersionId stored(Plan plan, String fingerprint, Arrival arrival, Lease lease) {
        try {
            return catalogue.store(plan, fingerprint, new Import(arrival.name(), arrival.by(), clock.instant()));
        } catch (RuntimeException e) {
            lease.require();
            throw e;
        }
    }

    /**
     * A failed commit does not say whether it was one: the engine is asked. Who has lost the run discards the own version
     * alone, which the engine did not begin.
     */
    private void settleAfter(RuntimeException failure, PlanVersionId version, Lease lease, DryRun run) {
        try {
            if (failure instanceof LeaseLost) {
                catalogue.discard(version);
            } else if (lease.renew()) {
                interrupted.settle(run);
            }
        } catch (RuntimeException leftToTheNextStart) {
            failure.addSuppressed(leftToTheNextStart);
        }
    }
}
