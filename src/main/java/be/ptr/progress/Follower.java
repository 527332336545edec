package be.ptr.progress;

import be.ptr.background.Guarded;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Keeps the boards of this node up to what other nodes do; what this node does they learn at once. */
final class Follower {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    private final Boards boards;

    Follower(Boards boards) {
        this.boards = boards;
    }

    @Scheduled(initialDelay = 500, fixedDelay = 500, timeUnit = TimeUnit.MILLISECONDS)
    void follow() {
        Guarded.attempt(
                boards::follow,
                (number, failure) -> LOG.warn(
                        "PTR-P02 the log of facts was not read; tried again at once; failure {}", number, failure));
    }

    /** Apart from the log: the catalogue may be away for long. */
    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void tidy() {
        Guarded.attempt(
                boards::tidy,
                (number, failure) -> LOG.warn(
                        "PTR-P03 the current plans were not read; tried again in a moment; failure {}",
                        number,
                        failure));
    }
}
