package be.ptr.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/**
 * The token that proves that a change was asked for by one of our own pages: masked in forms, plain in the header that
 * our scripts fill from the cookie.
 */
final class CsrfTokens implements CsrfTokenRequestHandler {
    /** Not Spring's default name: the engine's webapps use that one for a token of their own. */
    static final String COOKIE = "PTR-CSRF";

    static final String HEADER = "X-PTR-CSRF";

    private final boolean inForms;
    private final CsrfTokenRequestAttributeHandler plain = new CsrfTokenRequestAttributeHandler();
    private final CsrfTokenRequestAttributeHandler masked = new XorCsrfTokenRequestAttributeHandler();

    private CsrfTokens(boolean inForms) {
        this.inForms = inForms;
    }

    /** Of pages: a form brings the token along. */
    static CsrfTokens ofForms() {
        return new CsrfTokens(true);
    }

    /** Of the API: looking for it in an upload would read the upload. */
    static CsrfTokens ofHeader() {
        return new CsrfTokens(false);
    }

    static CookieCsrfTokenRepository cookies(boolean secure) {
        CookieCsrfTokenRepository cookies = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookies.setCookieName(COOKIE);
        cookies.setHeaderName(HEADER);
        cookies.setCookieCustomizer(cookie -> cookie.secure(secure).sameSite("Lax"));
        return cookies;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        masked.handle(request, response, token);
        // Reading it writes the cookie, which scripts in Tasklist need although no form was drawn.
        token.get().getToken();
    }

    @Override
    public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        if (request.getHeader(token.getHeaderName()) != null) {
            return plain.resolveCsrfTokenValue(request, token);
        }
        return inForms ? masked.resolveCsrfTokenValue(request, token) : null;
    }
}
