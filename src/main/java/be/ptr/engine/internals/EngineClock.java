package be.ptr.engine.internals;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The engine's time: that of the machine, unless this JVM runs nothing but a simulation or a test that sets it. */
public final class EngineClock {
    private EngineClock() {}

    public static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    /** Stops the time of every engine of this JVM at {@code instant}. */
    public static void set(Instant instant) {
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    /** Gives every engine of this JVM the time of the machine again. */
    public static void reset() {
        ClockUtil.reset();
    }
}
