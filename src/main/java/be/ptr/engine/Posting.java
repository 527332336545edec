package be.ptr.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A letter on its way.
 *
 * @param id known to the {@link Outbox} only
 * @param recipient whom this copy is for; empty while the addressees are not chosen yet
 * @param since when this way began
 * @param cause why it has not arrived; empty when nothing stood in the way so far
 * @param failed whether it waits for somebody to have it sent again
 * @param nextTry not before; null when nothing stood in the way so far, when it may be taken at once, or when it has failed
 */
public record Posting(
        String id,
        Letter letter,
        String recipient,
        Instant since,
        String cause,
        boolean failed,
        @Nullable Instant nextTry) {}
