package be.ptr.security;

import be.ptr.engine.accounts.Account;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The person behind a request.
 *
 * @param id user id: e-mail address in lower case, or the id of the administrator
 * @param fullName as shown to others
 * @param standing of the account when the session began
 * @param byLink when a link in an e-mail opened the session, else null
 */
public record SignedIn(
        String id,
        String fullName,
        String standing,
        @Nullable Instant byLink) implements AuthenticatedPrincipal, Serializable {
    static SignedIn of(Account account) {
        return new SignedIn(account.id(), account.name(), account.standing(), null);
    }

    static SignedIn byLink(Account account, Instant at) {
        return new SignedIn(account.id(), account.name(), account.standing(), at);
    }

    /** The user id: what {@code Principal.getName()} means everywhere. */
    @Override
    public String getName() {
        return id;
    }

    /** Without the standing. */
    @Override
    public String toString() {
        return "SignedIn[" + id + "]";
    }
}
