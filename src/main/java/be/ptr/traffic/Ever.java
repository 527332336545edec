package be.ptr.traffic;

import be.ptr.background.Guarded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looking again and again, on the container's clock, which forgets for good what failed once. */
final class Ever {
    private static final Logger LOG = LoggerFactory.getLogger(Ever.class);

    private Ever() {}

    /** {@code look} that never fails; {@code after} says in the log after what it looks. */
    static Runnable look(String after, Runnable look) {
        return () -> Guarded.attempt(
                look,
                (number, failure) -> LOG.warn("PTR-T02 {} were not looked after; failure {}", after, number, failure));
    }
}
