package be.ptr.security;

import be.ptr.engine.accounts.Account;
import be.ptr.engine.accounts.Accounts;
import java.util.Locale;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks a user id and a password against the engine's accounts, no faster than {@link Guesses} allows. */
@Component
class PasswordSignIn implements AuthenticationProvider {
    private final Accounts accounts;
    private final Guesses guesses;

    PasswordSignIn(Accounts accounts, Guesses guesses) {
        this.accounts = accounts;
        this.guesses = guesses;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String id = asked.getName().strip().toLowerCase(Locale.ROOT);
        String address =
                asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        guesses.require(id, address);
        Account account = accounts.withPassword(id, String.valueOf(asked.getCredentials()))
                .orElseThrow(() -> {
                    guesses.failed(id, address);
                    return new BadCredentialsException("wrong user id or password");
                });
        guesses.succeeded(id, address);
        UsernamePasswordAuthenticationToken person = Admission.of(account, SignedIn.of(account));
        person.setDetails(asked.getDetails());
        return person;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
