package be.ptr.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A milestone of the sheet {@code Dates} in one execution.
 *
 * @param instant when it is planned in this execution, or null when this execution gives it no date
 */
public record Milestone(String code, String label, @Nullable Instant instant) {}
