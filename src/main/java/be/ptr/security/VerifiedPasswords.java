package be.ptr.security;

import be.ptr.engine.accounts.Account;
import be.ptr.engine.accounts.Accounts;
import com.github.benmanes.caffeine.cache.Cache;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
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

    private final Function<String, Optional<String>> standing;
    private final Cache<String, Account> verified;
    private final byte[] key;

    @Autowired
    VerifiedPasswords(Clock clock, Accounts accounts) {
        this(clock, accounts::standing);
    }

    /** @param standing of an account now, see {@link Accounts#standing} */
    VerifiedPasswords(Clock clock, Function<String, Optional<String>> standing) {
        this.standing = standing;
        this.verified = Pauses.forgetful(clock, Duration.ofMinutes(MINUTES));
        this.key = new byte[32];
        new SecureRandom().nextBytes(key);
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
        // Told apart where they meet: no network and no user id holds that character.
        return new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key)
                .hmacHex(String.join("\0", place.network(), id, password));
    }
}
