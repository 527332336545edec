package be.ptr.security;

import be.ptr.engine.accounts.Account;
import be.ptr.engine.accounts.Accounts;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Checks a user id and a password against the engine's accounts, no faster than {@link Guesses} allows. */
@Component
class PasswordSignIn implements AuthenticationProvider {
    private final Accounts accounts;
    private final Guesses guesses;
    private final KnownBrowsers browsers;

    PasswordSignIn(Accounts accounts, Guesses guesses, KnownBrowsers browsers) {
        this.accounts = accounts;
        this.guesses = guesses;
        this.browsers = browsers;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String id = UserName.of(asked.getName()).orElseThrow(PasswordSignIn::wrong);
        String password = String.valueOf(asked.getCredentials());
        Place place = Place.of(asked);
        Account account = guesses.judged(
                        id,
                        place,
                        browsers.known(id, place.cookie()).orElse(null),
                        () -> accounts.withPassword(id, password))
                .orElseThrow(PasswordSignIn::wrong);
        return Admission.of(account, SignedIn.of(account));
    }

    private static BadCredentialsException wrong() {
        return new BadCredentialsException("wrong user id or password");
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
