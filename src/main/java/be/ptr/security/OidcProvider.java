package be.ptr.security;

import be.ptr.configuration.SecuritySettings.Oidc;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.client.RestTemplate;

/**
 * The OpenID Connect provider of the configuration. It is asked for its addresses when somebody first wants to sign in
 * there, by one request at a time: one that is down, or hangs, stops nothing else.
 */
final class OidcProvider implements ClientRegistrationRepository {
    static final String ID = "oidc";
    static final String CALLBACK = "/sign-in/oidc/callback";
    private static final String[] SCOPES = {"openid", "email", "profile"};
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final ParameterizedTypeReference<Map<String, Object>> METADATA =
            new ParameterizedTypeReference<>() {};

    private final Oidc settings;
    private final URI site;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable ClientRegistration known;

    OidcProvider(Oidc settings, URI site) {
        this.settings = settings;
        this.site = site;
    }

    /** The provider does not answer, or not as one. */
    static final class Away extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Away(String cause, @Nullable Throwable thrown) {
            super(cause, thrown);
        }
    }

    /** @throws Away when it cannot be asked now */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!ID.equals(id)) {
            return null;
        }
        ClientRegistration registration = known;
        return registration == null ? asked() : registration;
    }

    private ClientRegistration asked() {
        if (!asking.tryLock()) {
            throw new Away("somebody else is asking it just now", null);
        }
        try {
            ClientRegistration registration = discovered();
            known = registration;
            return registration;
        } catch (RuntimeException failed) {
            throw new Away(String.valueOf(failed.getMessage()), failed);
        } finally {
            asking.unlock();
        }
    }

    private ClientRegistration discovered() {
        String issuer = settings.issuer().toString();
        Map<String, Object> metadata = client().exchange(
                        issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration",
                        HttpMethod.GET,
                        null,
                        METADATA)
                .getBody();
        if (metadata == null || !issuer.equals(metadata.get("issuer"))) {
            throw new IllegalStateException("it calls itself otherwise than security.oidc.issuer");
        }
        return ClientRegistrations.fromOidcConfiguration(metadata)
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .scope(SCOPES)
                .redirectUri(site + CALLBACK)
                .build();
    }

    /** What every request to the provider says; it need not be asked for it. */
    OAuth2AuthorizationRequest.Builder requested() {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(settings.issuer().toString())
                .clientId(settings.clientId())
                .redirectUri(site + CALLBACK)
                .scope(SCOPES);
    }

    /** Speaks to the provider, and does not wait long. */
    static RestTemplate client() {
        SimpleClientHttpRequestFactory connections = new SimpleClientHttpRequestFactory();
        connections.setConnectTimeout(PATIENCE);
        connections.setReadTimeout(PATIENCE);
        return new RestTemplate(connections);
    }
}
