package be.ptr.engine.webapp;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Tells the webapps who is signed in; made by name, therefore public with an empty constructor. */
public final class SessionPerson implements AuthenticationProvider {
    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        return person == null || !person.isAuthenticated() || person instanceof AnonymousAuthenticationToken
                ? AuthenticationResult.unsuccessful()
                : AuthenticationResult.successful(person.getName());
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        // The chain in front of the webapps has already asked.
    }
}
