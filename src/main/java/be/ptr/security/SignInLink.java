package be.ptr.security;

import java.time.Instant;
import org.springframework.security.authentication.ott.OneTimeToken;

/** A one-time token, and where it leads. */
record SignInLink(String tokenValue, SignInTokens.Token kept) implements OneTimeToken {
    @Override
    public String getTokenValue() {
        return tokenValue;
    }

    @Override
    public String getUsername() {
        return kept.account();
    }

    @Override
    public Instant getExpiresAt() {
        return kept.until();
    }

    String target() {
        return Target.safe(kept.target());
    }

    boolean leadsToNewPassword() {
        return target().equals(SignInLinks.NEW_PASSWORD);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "SignInLink[" + getUsername() + "]";
    }
}
