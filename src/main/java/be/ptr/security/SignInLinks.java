package be.ptr.security;

import be.ptr.configuration.Settings;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** The links in e-mails that sign a person in, once and soon. Opening one changes nothing: a click on its page does. */
@Component
public class SignInLinks implements OneTimeTokenService {
    /** How long a link is good, from its making on. */
    public static final Duration GOOD_FOR = Duration.ofMinutes(15);

    /** The target of a link that was sent because a password was forgotten. */
    public static final String NEW_PASSWORD = "/password";

    static final String PATH = "/sign-in/link";
    private static final int RANDOM_BYTES = 32;

    private final SignInTokens tokens;
    private final URI site;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SignInLinks(SignInTokens tokens, Settings settings, Clock clock) {
        this.tokens = tokens;
        this.site = settings.server().publicUrl();
        this.clock = clock;
    }

    /**
     * A new link for {@code email}, to be asked for when an e-mail is composed, at each attempt to send it: it is good for
     * {@link #GOOD_FOR} from then on, and nobody but the recipient may see it.
     *
     * @param target path of this server, with query and fragment, that the sign-in leads to: what the letter of kind
     *     {@code SIGN_IN} says, or {@link #NEW_PASSWORD}; anything else is the home page
     */
    public URI issue(String email, String target) {
        return UriComponentsBuilder.fromUri(site)
                .path(PATH)
                .pathSegment(make(email, target).getTokenValue())
                .build()
                .toUri();
    }

    @Override
    public SignInLink generate(GenerateOneTimeTokenRequest request) {
        return make(request.getUsername(), "/");
    }

    @Override
    public @Nullable SignInLink consume(OneTimeTokenAuthenticationToken shown) {
        String token = String.valueOf(shown.getTokenValue());
        return tokens.take(Fingerprint.of(token))
                .map(kept -> new SignInLink(token, kept))
                .orElse(null);
    }

    /** What a token is good for; it stays so. */
    Optional<SignInLink> look(String token) {
        return tokens.look(Fingerprint.of(token)).map(kept -> new SignInLink(token, kept));
    }

    /** Makes every link worthless that was sent to {@code account}. */
    void forget(String account) {
        tokens.forget(account);
    }

    private SignInLink make(String email, String target) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        SignInTokens.Token kept = new SignInTokens.Token(
                Fingerprint.of(token),
                email.toLowerCase(Locale.ROOT),
                Target.safe(target),
                clock.instant().plus(GOOD_FOR));
        tokens.keep(kept);
        return new SignInLink(token, kept);
    }
}
