package be.ptr.configuration;

import java.time.Duration;

/**
 * Section {@code states}.
 *
 * @param lockedWindow how long before its start a step with open prerequisites is Locked
 */
public record StateSettings(Duration lockedWindow) {}
