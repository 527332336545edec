package be.ptr.security;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.ServerIT;
import be.ptr.Visitor;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class LinkDoorIT extends ServerIT {
    private static final String LINK = "/etape/a.b.c";

    @Test
    void theLinkAsksNobodyToSignInAndOpensNoSession() {
        Visitor somebody = visitor();
        HttpResponse<String> page = somebody.get(LINK);

        assertThat(page.statusCode()).isNotIn(302, 401, 403);
        assertThat(somebody.cookie("JSESSIONID")).isEmpty();
        assertThat(somebody.cookie("PTR-CSRF")).isPresent();
    }

    @Test
    void itsAddressIsToldToNobodyAndKeptNowhere() {
        HttpResponse<String> page = visitor().get(LINK);

        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(page.headers().firstValue("X-Robots-Tag")).hasValue("noindex, nofollow");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("script-src 'self'");
    }

    @Test
    void aChangeNeedsTheTokenOfAForm() {
        assertThat(visitor().form(LINK + "/start", "").statusCode()).isEqualTo(403);
        assertThat(signedIn(LEAD).form(LINK + "/start", "").statusCode()).isEqualTo(403);
    }
}
