package be.ptr.security;

import be.ptr.configuration.SecuritySettings.Oidc;
import be.ptr.configuration.Settings;
import be.ptr.engine.accounts.Accounts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;

/** Signing in at the OpenID Connect provider, where one is configured. */
@Configuration(proxyBeanMethods = false)
class OidcSignIn {
    private static final String START = "/sign-in/with";

    private final @Nullable OidcProvider provider;
    private final Accounts accounts;
    private final KnownBrowsers browsers;
    private final LinkKey key;
    private final ResponseHeaders headers;
    private final Clock clock;

    OidcSignIn(
            Settings settings,
            Accounts accounts,
            KnownBrowsers browsers,
            LinkKey key,
            ResponseHeaders headers,
            Clock clock) {
        Oidc oidc = settings.security().oidc();
        this.provider =
                oidc == null ? null : new OidcProvider(oidc, settings.server().publicUrl());
        this.accounts = accounts;
        this.browsers = browsers;
        this.key = key;
        this.headers = headers;
        this.clock = clock;
    }

    HttpSecurity open(HttpSecurity http) throws Exception {
        if (provider == null) {
            return http;
        }
        OidcProvider there = provider;
        OidcPeople people = new OidcPeople(accounts, browsers);
        OidcFailure failure = new OidcFailure(clock);
        return http.oauth2Login(login -> login.loginPage("/sign-in")
                .clientRegistrationRepository(there)
                .authorizedClientRepository(new OidcForgetful())
                .authorizationEndpoint(start -> start.authorizationRequestResolver(requests(there))
                        .authorizationRequestRepository(new OidcRequests(there, key, headers, clock)))
                .redirectionEndpoint(back -> back.baseUri(OidcProvider.CALLBACK))
                .tokenEndpoint(token -> token.accessTokenResponseClient(tokens()))
                .userInfoEndpoint(user -> user.oidcUserService(people))
                .successHandler(people)
                .failureHandler(failure)
                .addObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                        filter.setAuthenticationFailureHandler(failure);
                        return filter;
                    }
                }));
    }

    /** Checks who signed the identity, for whom, when and in answer to what. */
    @Bean
    JwtDecoderFactory<ClientRegistration> identityTokens() {
        return registration -> {
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(
                            registration.getProviderDetails().getJwkSetUri())
                    .restOperations(OidcProvider.client())
                    .build();
            decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(new OidcIdTokenValidator(registration)));
            decoder.setClaimSetConverter(
                    new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
            return decoder;
        };
    }

    private static OAuth2AuthorizationRequestResolver requests(OidcProvider provider) {
        DefaultOAuth2AuthorizationRequestResolver usual =
                new DefaultOAuth2AuthorizationRequestResolver(provider, START);
        usual.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return new OAuth2AuthorizationRequestResolver() {
            @Override
            public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
                return withTarget(usual.resolve(request), request);
            }

            @Override
            public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
                return withTarget(usual.resolve(request, registration), request);
            }
        };
    }

    private static @Nullable OAuth2AuthorizationRequest withTarget(
            @Nullable OAuth2AuthorizationRequest left, HttpServletRequest request) {
        return left == null
                ? null
                : OAuth2AuthorizationRequest.from(left)
                        .attributes(
                                kept -> kept.put(Target.PARAMETER, Target.safe(request.getParameter(Target.PARAMETER))))
                        .build();
    }

    private static RestClientAuthorizationCodeTokenResponseClient tokens() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(OidcProvider.client().getRequestFactory())
                .messageConverters(converters -> {
                    converters.clear();
                    converters.add(new FormHttpMessageConverter());
                    converters.add(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return client;
    }
}
