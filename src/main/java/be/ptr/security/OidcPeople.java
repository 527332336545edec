package be.ptr.security;

import be.ptr.engine.accounts.Account;
import be.ptr.engine.accounts.Accounts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Whom the provider vouches for, as a person with an account here: by a verified e-mail address, and by nothing else. What
 * the provider says of names and roles does not count.
 */
final class OidcPeople implements OAuth2UserService<OidcUserRequest, OidcUser>, AuthenticationSuccessHandler {
    private final Accounts accounts;
    private final KnownBrowsers browsers;
    private final OidcUserService provider = new OidcUserService();

    OidcPeople(Accounts accounts, KnownBrowsers browsers) {
        this.accounts = accounts;
        this.browsers = browsers;
        DefaultOAuth2UserService more = new DefaultOAuth2UserService();
        more.setRestOperations(OidcProvider.client());
        provider.setOauth2UserService(more);
    }

    /** @throws OAuth2AuthenticationException with the code of a {@link SignInNotice} when nobody here is meant */
    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = provider.loadUser(request);
        if (user.getEmail() == null || !Boolean.TRUE.equals(user.getEmailVerified())) {
            throw refused(SignInNotice.OIDC_UNVERIFIED);
        }
        if (account(user).isEmpty()) {
            throw refused(SignInNotice.OIDC_UNKNOWN);
        }
        return user;
    }

    /** From here on the session is one like any other; what the provider said is forgotten. */
    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication vouched) throws IOException {
        Account account = account((OidcUser) vouched.getPrincipal()).orElseThrow(AccessEnded::new);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(Admission.of(account, SignedIn.of(account)));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        browsers.remember(account.id(), request, response);
        response.sendRedirect(OidcRequests.target(request));
    }

    private Optional<Account> account(OidcUser user) {
        return UserName.of(user.getEmail()).flatMap(accounts::find).filter(Account::mayEnter);
    }

    private static OAuth2AuthenticationException refused(SignInNotice notice) {
        return new OAuth2AuthenticationException(new OAuth2Error(notice.code()));
    }
}
