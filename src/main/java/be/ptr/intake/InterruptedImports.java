package be.ptr.intake;

import be.ptr.catalogue.Catalogue;
import be.ptr.catalogue.PlanVersion;
import be.ptr.engine.PhaseRuns;
import be.ptr.plan.DryRun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finishes or discards what a crash in the middle of an import left behind. */
@Component
public class InterruptedImports {
    private static final Logger LOG = LoggerFactory.getLogger(InterruptedImports.class);

    private final Catalogue catalogue;
    private final ImportReservations reservations;
    private final PhaseRuns phases;
    private final Publication publication;

    InterruptedImports(
            Catalogue catalogue, ImportReservations reservations, PhaseRuns phases, Publication publication) {
        this.catalogue = catalogue;
        this.reservations = reservations;
        this.phases = phases;
        this.publication = publication;
    }

    /**
     * Makes every version current that the engine executes already and discards the others; imports still going on are
     * left alone.
     *
     * @param alone true when no other node can be importing: what is reserved is then left over, too
     */
    public void settle(boolean alone) {
        if (alone) {
            reservations.releaseAll();
        }
        catalogue.pending().stream()
                .filter(version -> !reservations.isReserved(version.run()))
                .forEach(this::settle);
    }

    /** The same for one run; for whoever has reserved it and begins nothing before. */
    void settle(DryRun run) {
        catalogue.pending().stream()
                .filter(version -> version.run().equals(run))
                .forEach(this::settle);
    }

    private void settle(PlanVersion version) {
        boolean executed = version.complete()
                && phases.isDeployed(version.run(), version.id().value());
        if (executed && publication.make(version)) {
            LOG.info("PTR-I01 interrupted import of run {} finished", version.run());
        } else {
            catalogue.discard(version.id());
            LOG.info("PTR-I02 interrupted import of run {} discarded", version.run());
        }
    }
}
