package be.ptr.security;

import be.ptr.engine.accounts.Account;
import be.ptr.engine.accounts.Accounts;
import java.time.Clock;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.ott.InvalidOneTimeTokenException;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Signs in whoever shows a one-time token that is still good; the link itself is in the details of the result. */
final class LinkSignIn implements AuthenticationProvider {
    private final SignInLinks links;
    private final Accounts accounts;
    private final Clock clock;

    LinkSignIn(SignInLinks links, Accounts accounts, Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        SignInLink link = links.consume((OneTimeTokenAuthenticationToken) asked);
        if (link == null) {
            throw new InvalidOneTimeTokenException("used, too old or none of ours");
        }
        Account account = accounts.find(link.getUsername())
                .orElseThrow(() -> new InvalidOneTimeTokenException("the account is no longer there"));
        UsernamePasswordAuthenticationToken person = Admission.of(account, SignedIn.byLink(account, clock.instant()));
        person.setDetails(link);
        return person;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OneTimeTokenAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
