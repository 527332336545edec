package be.ptr.security;

import be.ptr.engine.accounts.Account;
import be.ptr.engine.accounts.Accounts;
import com.github.benmanes.caffeine.cache.Cache;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Passwords that were right a moment ago, so that a program which sends one with each request has it hashed once in
 * {@value #MINUTES} minutes. Kept is a digest under a key that only this process has and that dies with it; it counts in the
 * network where the password was typed, and like a session ends when the password, the roles or the access of the account
 * change.
 */
@Component
final class VerifiedPasswords {
    static final int MINUTES = 5;
    private static final String DIGEST = "HmacSHA256";

    private final Function<String, Optional<String>> standing;
    private final Cache<String, Account> verified;
    private final SecretKeySpec key;

    @Autowired
    VerifiedPasswords(Clock clock, Accounts accounts) {
        this(clock, accounts::standing);
    }

    /** @param standing of an account now, see {@link Accounts#standing} */
    VerifiedPasswords(Clock clock, Function<String, Optional<String>> standing) {
        this.standing = standing;
        this.verified = Pauses.forgetful(clock, Duration.ofMinutes(MINUTES));
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, DIGEST);
    }

    /** The account {@code id} when this was its password a moment ago, and it stands as it stood then. */
    Optional<Account> recall(String id, String password, Place place) {
        String digest = digest(id, password, place);
        Optional<Account> known = Optional.ofNullable(verified.getIfPresent(digest));
        Optional<Account> same = known.filter(
                account -> standing.apply(id).filter(account.standing()::equals).isPresent());
        if (known.isPresent() && same.isEmpty()) {
            verified.invalidate(digest);
        }
        return same;
    }

    /** Keeps in mind that {@code password} is that of {@code account}. */
    void remember(Account account, String password, Place place) {
        verified.put(digest(account.id(), password, place), account);
    }

    private String digest(String id, String password, Place place) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(key);
            for (String text : new String[] {place.network(), id, password}) {
                mac.update(text.getBytes(StandardCharsets.UTF_8));
                mac.update((byte) 0);
            }
            return Base64.getEncoder().withoutPadding().encodeToString(mac.doFinal());
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
