package be.ptr.security;

import be.ptr.engine.accounts.Accounts;
import be.ptr.operation.OperatorDoor;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.web.servlet.LocaleResolver;

/** What of the web is open to whom: assets to everybody, the API with a password or the session, all else signed in. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class WebSecurity {
    private static final String[] ASSETS = {
        "/camunda/lib/**",
        "/camunda/assets/**",
        "/camunda/favicon.ico",
        "/*.css",
        "/*.js",
        "/*.svg",
        "/*.ico",
        "/fonts/**",
        "/branding/**"
    };

    private static final String[] OPEN = {"/sign-in", "/sign-in/**", "/error", "/actuator/health"};

    private final ResponseHeaders headers;
    private final Accounts accounts;

    WebSecurity(ResponseHeaders headers, Accounts accounts) {
        this.headers = headers;
        this.accounts = accounts;
    }

    @Bean
    FilterRegistrationBean<ClosedPaths> closedPaths() {
        FilterRegistrationBean<ClosedPaths> filter = new FilterRegistrationBean<>(new ClosedPaths());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** Public and the same for everybody: no session, and a browser may keep them. */
    @Bean
    @Order(1)
    SecurityFilterChain assets(HttpSecurity http) throws Exception {
        return http.securityMatcher(WholePath.of(ASSETS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .headers(all -> headers.common(all).cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain api(HttpSecurity http, LocaleResolver languages, ObjectMapper json, OperatorDoor door)
            throws Exception {
        ApiRefusal refusal = new ApiRefusal(languages, json);
        return http.securityMatcher(WholePath.of("/api/**"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(WholePath.of("/api/runs/*/plan"))
                        .hasAnyRole(Roles.LEAD, Roles.ADMIN)
                        .anyRequest()
                        .authenticated())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .addFilterAfter(new LiveSession(accounts), SecurityContextHolderFilter.class)
                .addFilterBefore(new OperatorSignIn(door, refusal), CsrfFilter.class)
                .httpBasic(basic -> basic.authenticationDetailsSource(Place::of).authenticationEntryPoint(refusal))
                .exceptionHandling(on -> on.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                .csrf(csrf -> csrf.csrfTokenRepository(CsrfTokens.cookies(headers.https()))
                        .csrfTokenRequestHandler(CsrfTokens.ofHeader())
                        .ignoringRequestMatchers(WebSecurity::isProgram))
                .headers(all -> headers.common(all).frameOptions(HeadersConfigurer.FrameOptionsConfig::deny))
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain webapps(HttpSecurity http) throws Exception {
        http.securityMatcher(WholePath.of("/camunda/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                // The webapps check a token of their own, and say in a policy of their own what a page may load.
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers::common);
        return session(http).build();
    }

    @Bean
    @Order(5)
    SecurityFilterChain pages(HttpSecurity http, WaysIn ways) throws Exception {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(WholePath.of(OPEN))
                        .permitAll()
                        // Asked here too: a page finds out what was sent before it finds out who sent it.
                        .requestMatchers(WholePath.of("/import", "/import/**"))
                        .hasAnyRole(Roles.LEAD, Roles.ADMIN)
                        .anyRequest()
                        .authenticated())
                .csrf(csrf -> csrf.csrfTokenRepository(CsrfTokens.cookies(headers.https()))
                        .csrfTokenRequestHandler(CsrfTokens.ofForms()))
                .addFilterBefore(new UploadsOfLeads(), CsrfFilter.class)
                .headers(headers::ofPages);
        return ways.open(session(http)).build();
    }

    private HttpSecurity session(HttpSecurity http) throws Exception {
        return http.requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .addFilterAfter(new LiveSession(accounts), SecurityContextHolderFilter.class)
                // Nothing of an earlier session survives, the webapps' own record of who is signed in included.
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.newSession()))
                .exceptionHandling(on ->
                        on.authenticationEntryPoint(new SignInRequired()).accessDeniedHandler(WebSecurity::refuse))
                .logout(out -> out.logoutRequestMatcher(new SignOutRequest()).logoutSuccessHandler(new SignedOut()));
    }

    /** Leaves the reason for the page that will say it. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        request.setAttribute(WebAttributes.ACCESS_DENIED_403, reason);
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    /** A password or token in the header, and no page behind it: every browser names the page that sends a change. */
    private static boolean isProgram(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        return authorization != null
                && (authorization.regionMatches(true, 0, "Basic ", 0, 6) || OperatorSignIn.isMeant(authorization))
                && request.getHeader("Origin") == null
                && request.getHeader("Sec-Fetch-Site") == null;
    }
}
