/**
 * Who is asking, and what of the web they may reach: sign-in, sign-out, sessions, headers, closed paths.
 *
 * <p>Enters: every request. Leaves: the request with a {@link be.ptr.security.SignedIn}, or a refusal. Must not know steps
 * or plans.
 */
@ApplicationModule(
        allowedDependencies = {
            "background",
            "catalogue",
            "configuration",
            "engine",
            "engine :: accounts",
            "operation",
            "plan",
            "traffic",
            "wording"
        })
@NullMarked
package be.ptr.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
