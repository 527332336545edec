package be.ptr.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.ott.InvalidOneTimeTokenException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Where signing in leads: to what the person wanted, or back to the form with the reason. */
final class SignInOutcome implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    private final KnownBrowsers browsers;

    SignInOutcome(KnownBrowsers browsers) {
        this.browsers = browsers;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws IOException {
        browsers.remember(person.getName(), request, response);
        response.sendRedirect(
                person.getDetails() instanceof SignInLink link
                        ? link.target()
                        : Target.safe(request.getParameter(Target.PARAMETER)));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String target = Target.safe(request.getParameter(Target.PARAMETER));
        if (failure instanceof AccessEnded) {
            response.sendRedirect(SignInNotice.ACCESS_ENDED.address(target));
        } else if (failure instanceof InvalidOneTimeTokenException) {
            response.sendRedirect(SignInNotice.LINK_WORN.address(target));
        } else {
            String reason = failure instanceof TooManyGuesses many ? "wait=" + many.seconds() : "wrong";
            response.sendRedirect("/sign-in?" + reason + "&" + Target.PARAMETER + "=" + Target.encoded(target));
        }
    }
}
