package be.ptr.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.ServerIT;
import be.ptr.hostile.Attack;
import be.ptr.hostile.EndlessFrames;
import be.ptr.hostile.Finding;
import be.ptr.hostile.SlowBodies;
import be.ptr.hostile.SlowHeads;
import be.ptr.hostile.SlowReaders;
import be.ptr.hostile.UnreadPages;
import be.ptr.hostile.Victim;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The first seconds of what the hostile program does for a minute, with more connections than there are threads. */
class SiegeIT extends ServerIT {
    private static final int CONNECTIONS = 250;
    private static final Duration SHORT = Duration.ofSeconds(9);

    /** Held up, a click takes ten and more; the suite shares its machine with other work. */
    private static final Duration CLICK = Duration.ofSeconds(3);

    static Stream<Attack> attacks() {
        return Stream.of(
                new SlowBodies(CONNECTIONS, SHORT, CLICK),
                new EndlessFrames(CONNECTIONS, SHORT, CLICK),
                new SlowReaders(CONNECTIONS, SHORT, CLICK),
                new UnreadPages(CONNECTIONS, SHORT, CLICK),
                new SlowHeads(CONNECTIONS, SHORT, CLICK));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void whoeverIsSlowKeepsNobodyElseWaiting(Attack attack) throws Exception {
        Finding finding = attack.against(new Victim(URI.create(root()), null));

        assertThat(finding.held()).as(finding.toString()).isTrue();
    }
}
