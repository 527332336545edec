package be.ptr.security;

import be.ptr.engine.accounts.Account;
import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The person behind a request.
 *
 * @param id user id: e-mail address in lower case, or the id of the administrator
 * @param fullName as shown to others
 */
public record SignedIn(String id, String fullName) implements AuthenticatedPrincipal, Serializable {
    static SignedIn of(Account account) {
        return new SignedIn(account.id(), account.name());
    }

    /** The user id: what {@code Principal.getName()} means everywhere. */
    @Override
    public String getName() {
        return id;
    }
}
