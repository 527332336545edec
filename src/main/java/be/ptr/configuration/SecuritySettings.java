package be.ptr.configuration;

import java.time.Duration;

/**
 * Section {@code security}.
 *
 * @param admin user id of the administrator
 * @param allowExternal a step may be transferred to an address that is not in the plan
 * @param session how long a session lives without a request
 */
public record SecuritySettings(String admin, boolean allowExternal, Duration session) {}
