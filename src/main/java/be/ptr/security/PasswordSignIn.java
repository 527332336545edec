package be.ptr.security;

import be.ptr.engine.accounts.Account;
import be.ptr.engine.accounts.Accounts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    private final VerifiedPasswords verified;

    PasswordSignIn(Accounts accounts, Guesses guesses, KnownBrowsers browsers, VerifiedPasswords verified) {
        this.verified = verified;
        this.accounts = accounts;
        this.guesses = guesses;
        this.browsers = browsers;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String id = UserName.of(asked.getName()).orElseThrow(PasswordSignIn::wrong);
        String password = String.valueOf(asked.getCredentials());
        Place place = Place.of(asked);
        String browser = browsers.known(id, place.cookie()).orElse(null);
        Account account = recalled(id, password, place, browser)
                .or(() -> guesses.judged(id, place, browser, () -> judged(id, password, place, browser)))
                .orElseThrow(PasswordSignIn::wrong);
        return Admission.of(account, SignedIn.of(account));
    }

    /** Not asked where anything wrong was typed since: each guess costs its turn and its pause, the right one, too. */
    private Optional<Account> recalled(String id, String password, Place place, @Nullable String browser) {
        return guesses.isSpotless(id, place, browser) ? verified.recall(id, password, place) : Optional.empty();
    }

    /** Whoever waited for the turn of somebody with the same password need not have it hashed again. */
    private Optional<Account> judged(String id, String password, Place place, @Nullable String browser) {
        return recalled(id, password, place, browser).or(() -> {
            Optional<String> before = accounts.find(id).map(Account::standing);
            Optional<Account> found = accounts.withPassword(id, password);
            // Of a password that was changed while it was hashed nobody knows whether it was the old one.
            found.filter(account -> before.filter(account.standing()::equals).isPresent())
                    .ifPresent(account -> verified.remember(account, password, place));
            return found;
        });
    }

    private static BadCredentialsException wrong() {
        return new BadCredentialsException("wrong user id or password");
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
