package be.ptr.security;

import static org.springframework.security.config.Customizer.withDefaults;

import be.ptr.configuration.Settings;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.stereotype.Component;

/** What every answer tells the browser: to guess nothing, to frame nothing, to load nothing from elsewhere. */
@Component
final class ResponseHeaders {
    private static final String OUR_PAGES = "default-src 'self'; img-src 'self' data:; style-src 'self'; "
            + "script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final boolean https;

    ResponseHeaders(Settings settings) {
        this.https = "https".equals(settings.server().publicUrl().getScheme());
    }

    /** Whether browsers come by https, so that cookies are for https alone. */
    boolean https() {
        return https;
    }

    HeadersConfigurer<HttpSecurity> common(HeadersConfigurer<HttpSecurity> headers) {
        return headers.contentTypeOptions(withDefaults())
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(hsts -> {
                    hsts.includeSubDomains(false);
                    if (https) {
                        hsts.requestMatcher(AnyRequestMatcher.INSTANCE);
                    } else {
                        hsts.disable();
                    }
                });
    }

    HeadersConfigurer<HttpSecurity> ofPages(HeadersConfigurer<HttpSecurity> headers) {
        return common(headers)
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .contentSecurityPolicy(policy -> policy.policyDirectives(OUR_PAGES));
    }
}
