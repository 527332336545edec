package be.ptr.engine.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.commons.codec.digest.DigestUtils;

/** Remembers for a moment how accounts stand, because every request asks. */
final class Standings {
    /** How late another node may learn of a change. */
    private static final Duration MEMORY = Duration.ofSeconds(10);

    private static final Set<String> ROLES = Set.of(Groups.PEOPLE, Groups.LEAD, Groups.ADMINISTRATORS);

    private final Clock clock;
    private final Map<String, Seen> known = new ConcurrentHashMap<>();

    private record Seen(Optional<String> standing, Instant at) {}

    Standings(Clock clock) {
        this.clock = clock;
    }

    /** @param passwordDigest as the engine keeps it: salted, so that the same password again is another one */
    static String of(String passwordDigest, Set<String> groups) {
        Set<String> roles = new TreeSet<>(groups);
        roles.retainAll(ROLES);
        return Base64.getEncoder().encodeToString(DigestUtils.sha256(passwordDigest + roles));
    }

    Optional<String> of(String id, Supplier<Optional<String>> whenUnknown) {
        Seen seen = known.get(id);
        Instant now = clock.instant();
        if (seen == null || Duration.between(seen.at(), now).abs().compareTo(MEMORY) >= 0) {
            seen = new Seen(whenUnknown.get(), now);
            known.put(id, seen);
        }
        return seen.standing();
    }

    void forget() {
        known.clear();
    }
}
