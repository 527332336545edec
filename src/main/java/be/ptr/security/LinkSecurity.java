package be.ptr.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The pages that the link of an e-mail opens: the token in the address says who acts, so no session is opened or read, and
 * the address is told to nobody. What a page says after an action must not travel in the session either.
 */
@Configuration(proxyBeanMethods = false)
class LinkSecurity {
    @Bean
    @Order(2)
    SecurityFilterChain links(HttpSecurity http, ResponseHeaders headers) throws Exception {
        return http.securityMatcher(WholePath.of(StepLinks.PATH + "**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(CsrfTokens.cookies(headers.https()))
                        .csrfTokenRequestHandler(CsrfTokens.ofForms()))
                .headers(all -> headers.ofPages(all)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .addHeaderWriter(
                                (request, response) -> response.setHeader("X-Robots-Tag", "noindex, nofollow")))
                .build();
    }
}
