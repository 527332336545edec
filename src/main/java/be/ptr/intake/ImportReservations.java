package be.ptr.intake;

import be.ptr.database.Lease;
import be.ptr.database.Leases;
import be.ptr.plan.DryRun;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps two imports of one run apart, also when they come to two nodes. */
@Component
public final class ImportReservations {
    private static final String IMPORTS = "imports";
    /** Without news from its node for so long, an import has ended with it. */
    private static final Duration LENGTH = Duration.ofMinutes(5);

    private final Leases leases;

    public ImportReservations(Leases leases) {
        this.leases = leases;
    }

    /** Reserves {@code run} for one import, however long it takes; nothing when another import holds it. */
    public Optional<Lease> reserve(DryRun run) {
        return leases.take(IMPORTS, run.name(), LENGTH);
    }

    /** Frees every run; for a program that starts and knows that it is the only one. */
    public void releaseAll() {
        leases.releaseAll(IMPORTS);
    }

    /** Whether an import holds {@code run} now. */
    public boolean isReserved(DryRun run) {
        return leases.isHeld(IMPORTS, run.name());
    }
}
