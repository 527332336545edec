package be.ptr.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords: nothing is checked before the pause is over. */
final class TooManyGuesses extends AuthenticationException {
    private final transient Duration pause;

    TooManyGuesses(Duration pause) {
        super("too many wrong passwords");
        this.pause = pause;
    }

    /** Whole seconds, rounded up. */
    long seconds() {
        return pause.plusMillis(999).toSeconds();
    }
}
