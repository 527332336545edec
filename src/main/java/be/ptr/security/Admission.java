package be.ptr.security;

import be.ptr.engine.accounts.Account;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

/** What every way of signing in ends in. */
final class Admission {
    private Admission() {}

    /**
     * @param person who has proved to be the owner of {@code account}
     * @throws AccessEnded when the account opens nothing any more
     */
    static UsernamePasswordAuthenticationToken of(Account account, SignedIn person) {
        if (!account.mayEnter()) {
            throw new AccessEnded();
        }
        return UsernamePasswordAuthenticationToken.authenticated(person, null, Roles.of(account));
    }
}
