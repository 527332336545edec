package be.ptr;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Ends the process when its memory is used up, as a power cut would: what goes on after an {@link OutOfMemoryError} listens
 * and answers nothing, while whoever watches over the process can start it again. A JVM has an option for that, which
 * nobody is asked to know. The error is seen where no thread catches it, and wherever anybody logs what was caught.
 */
final class Exhaustion {
    /** As of any technical failure. */
    static final int EXIT_CODE = 3;

    private static final byte[] LAST_WORDS = ("PTR-S05 the memory of this program is used up: it ends at once, to be "
                    + "started again. Nothing that was acknowledged is lost. More memory: java -Xmx…\n")
            .getBytes(StandardCharsets.UTF_8);

    private static final FileOutputStream ERR = new FileOutputStream(FileDescriptor.err);
    private static final int DEEPEST = 50;

    private Exhaustion() {}

    /** Ends the process when a thread dies of it; to be called while there is memory. */
    static void watchThreads() {
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {
            endIfCausing(thrown);
            LoggerFactory.getLogger(Exhaustion.class).error("PTR-S06 thread {} has died", thread.getName(), thrown);
        });
    }

    /** Ends the process when somebody logs it, at whatever level; once the log is set up. */
    static void watchLog() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log) {
            log.addTurboFilter(new Watch());
        }
    }

    /** Needs no memory. */
    static void endIfCausing(@Nullable Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof OutOfMemoryError) {
                end();
            }
            cause = cause.getCause();
        }
    }

    private static void end() {
        try {
            ERR.write(LAST_WORDS);
        } catch (IOException nobodyListens) {
            // It ends all the same.
        }
        Runtime.getRuntime().halt(EXIT_CODE);
    }

    /** Lets everything be logged; the throwable is the last parameter when it stands among others. */
    private static final class Watch extends TurboFilter {
        @Override
        public FilterReply decide(
                @Nullable Marker marker,
                Logger logger,
                Level level,
                @Nullable String format,
                @Nullable Object @Nullable [] parameters,
                @Nullable Throwable thrown) {
            endIfCausing(thrown);
            if (parameters != null
                    && parameters.length > 0
                    && parameters[parameters.length - 1] instanceof Throwable last) {
                endIfCausing(last);
            }
            return FilterReply.NEUTRAL;
        }
    }
}
