package be.ptr.security;

import be.ptr.configuration.MailSettings;
import be.ptr.configuration.Settings;
import be.ptr.plan.DryRun;
import be.ptr.plan.StepId;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.util.Base64URL;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The links in e-mails about a step: each opens one step in the name of one person, until it expires, without signing in.
 * What may be done there, the step's own rules say.
 */
@Component
public class StepLinks {
    /** Where the links lead, with the token behind it. */
    public static final String PATH = "/etape/";

    private static final String AUDIENCE = "ptr-step";
    private static final int LONGEST = 2000;

    private final LinkKey key;
    private final MailSettings mail;
    private final URI site;
    private final Clock clock;

    StepLinks(LinkKey key, Settings settings, Clock clock) {
        this.key = key;
        this.mail = settings.mail();
        this.site = settings.server().publicUrl();
        this.clock = clock;
    }

    /** What a token says. */
    public sealed interface Reading {
        /** One of ours, and still good. */
        record Valid(DryRun run, String step, String email) implements Reading {}

        /** One of ours that opens nothing any more: too old, or sent before {@code mail.links} asked to sign in. */
        record Expired(DryRun run, String step, String email) implements Reading {}

        /** Not one of ours. */
        record Tampered() implements Reading {}
    }

    /**
     * The address for an e-mail to {@code email}; with {@code mail.links: sign-in} the page of the step, which asks to
     * sign in.
     */
    public URI issue(DryRun run, String step, String email) {
        UriComponentsBuilder address = UriComponentsBuilder.fromUri(site);
        return mail.links() == MailSettings.Links.SIGN_IN
                ? address.pathSegment("runs", run.name(), "steps", step)
                        .encode()
                        .build()
                        .toUri()
                : address.path(PATH + token(run, step, email)).build().toUri();
    }

    /** Believes nothing that is not signed with our key, by our one algorithm, for this purpose. */
    public Reading read(String token) {
        try {
            JWSObject signed = JWSObject.parse(token.length() > LONGEST ? "" : token);
            return isOurs(signed) ? reading(signed.getPayload().toJSONObject()) : new Reading.Tampered();
        } catch (ParseException | JOSEException | IllegalArgumentException foreign) {
            return new Reading.Tampered();
        }
    }

    private String token(DryRun run, String step, String email) {
        Instant now = clock.instant();
        Map<String, Object> claims = Map.of(
                "aud", AUDIENCE,
                "sub", email,
                "run", run.name(),
                "step", step,
                "iat", now.getEpochSecond(),
                "exp", now.plus(mail.linkValid()).getEpochSecond(),
                "jti", UUID.randomUUID().toString());
        JWSObject token = new JWSObject(new JWSHeader(JWSAlgorithm.HS256), new Payload(claims));
        try {
            token.sign(new MACSigner(key.secret()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private boolean isOurs(JWSObject token) throws JOSEException {
        Base64URL signature = token.getSignature();
        // Two spellings of one signature would be two tokens.
        boolean canonical = signature.equals(Base64URL.encode(signature.decode()));
        return canonical
                && token.getHeader().getAlgorithm().equals(JWSAlgorithm.HS256)
                && token.verify(new MACVerifier(key.secret()));
    }

    private Reading reading(@Nullable Map<String, Object> claims) {
        if (claims != null
                && AUDIENCE.equals(claims.get("aud"))
                && claims.get("run") instanceof String run
                && claims.get("step") instanceof String step
                && StepId.isValid(step)
                && claims.get("sub") instanceof String email
                && claims.get("exp") instanceof Long until) {
            boolean good =
                    mail.links() == MailSettings.Links.STEP && clock.instant().isBefore(Instant.ofEpochSecond(until));
            return good
                    ? new Reading.Valid(new DryRun(run), step, email)
                    : new Reading.Expired(new DryRun(run), step, email);
        }
        return new Reading.Tampered();
    }
}
