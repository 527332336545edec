package be.ptr.configuration;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Section {@code security}.
 *
 * @param admin user id of the administrator
 * @param allowExternal a step may be transferred to an address that is not in the plan
 * @param session how long a session lives without a request
 * @param linkKey what signs the links of e-mails, or null for a key generated into the data folder; never logged
 * @param oidc where people have an account that signs them in here too, or null for nowhere
 */
public record SecuritySettings(
        String admin,
        boolean allowExternal,
        Duration session,
        @Nullable String linkKey,
        @Nullable Oidc oidc) {

    /**
     * An OpenID Connect provider.
     *
     * @param name as people call it, on the button that leads there
     * @param clientSecret never logged
     */
    public record Oidc(URI issuer, String clientId, String clientSecret, String name) {
        /** Without the secret. */
        @Override
        public String toString() {
            return "Oidc[issuer=" + issuer + ", clientId=" + clientId + ", name=" + name + "]";
        }
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "SecuritySettings[admin=" + admin + ", allowExternal=" + allowExternal + ", session=" + session
                + ", oidc=" + oidc + "]";
    }
}
