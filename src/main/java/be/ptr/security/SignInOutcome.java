package be.ptr.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Where the sign-in form leads: to what the person wanted, or back to the form with the reason. */
final class SignInOutcome implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws IOException {
        response.sendRedirect(Target.safe(request.getParameter(Target.PARAMETER)));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String reason = failure instanceof TooManyGuesses many ? "wait=" + many.seconds() : "wrong";
        String target = Target.safe(request.getParameter(Target.PARAMETER));
        response.sendRedirect("/sign-in?" + reason + "&" + Target.PARAMETER + "=" + Target.encoded(target));
    }
}
