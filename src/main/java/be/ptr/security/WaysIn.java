package be.ptr.security;

import be.ptr.engine.accounts.Accounts;
import java.time.Clock;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.stereotype.Component;

/** The ways to sign in: password, a link by e-mail, and the OpenID Connect provider where there is one. */
@Component
class WaysIn {
    private final SignInLinks links;
    private final Accounts accounts;
    private final KnownBrowsers browsers;
    private final Clock clock;

    private final OidcSignIn oidc;

    WaysIn(SignInLinks links, Accounts accounts, OidcSignIn oidc, KnownBrowsers browsers, Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.oidc = oidc;
        this.browsers = browsers;
        this.clock = clock;
    }

    HttpSecurity open(HttpSecurity http) throws Exception {
        SignInOutcome outcome = new SignInOutcome(browsers);
        http.formLogin(form -> form.loginPage("/sign-in")
                        .authenticationDetailsSource(Place::of)
                        .successHandler(outcome)
                        .failureHandler(outcome))
                .oneTimeTokenLogin(link -> link.loginPage("/sign-in")
                        .loginProcessingUrl(SignInLinks.PATH)
                        .showDefaultSubmitPage(false)
                        .tokenService(links)
                        .authenticationProvider(new LinkSignIn(links, accounts, clock))
                        // A token is made when its e-mail is composed, never by a request.
                        .generateRequestResolver(request -> null)
                        .tokenGenerationSuccessHandler((request, response, token) -> {})
                        .successHandler(outcome)
                        .failureHandler(outcome));
        return oidc.open(http);
    }
}
