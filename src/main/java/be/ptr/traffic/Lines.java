package be.ptr.traffic;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.coyote.Processor;
import org.apache.coyote.Request;
import org.apache.coyote.http11.Http11NioProtocol;
import org.jspecify.annotations.Nullable;

/**
 * The container's HTTP, which also knows over which line a request came: a thread that waits somewhere inside the container
 * for what the other end does can be freed from outside only there.
 */
public final class Lines extends Http11NioProtocol {
    /** A place for the container's extensions; it uses the first two itself. */
    private static final int NOTE = 8;

    private static final Duration LONGEST_HEAD = Duration.ofSeconds(15);
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(10);
    private static final long LOOK = 250;

    private final LongSupplier nanoTime;
    private @Nullable BusyLines busy;
    private @Nullable ScheduledFuture<?> watch;

    public Lines() {
        this(System::nanoTime);
    }

    /** @param nanoTime as {@link System#nanoTime()} */
    Lines(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    @Override
    public void start() throws Exception {
        BusyLines all = busyLines();
        super.start();
        watch = getUtilityExecutor()
                .scheduleWithFixedDelay(Ever.look("busy lines", all::look), LOOK, LOOK, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() throws Exception {
        if (watch != null) {
            watch.cancel(false);
        }
        super.stop();
    }

    @Override
    protected Processor createProcessor() {
        return new Line(this, getAdapter(), busyLines(), LONGEST_HEAD, nanoTime);
    }

    /** Not before the number of threads is set. */
    private synchronized BusyLines busyLines() {
        if (busy == null) {
            busy = new BusyLines(getMaxThreads(), LONGEST_ANSWER, nanoTime);
        }
        return busy;
    }

    /** Says over which line {@code request} comes. */
    static void label(Request request, SocketChannel line) {
        request.setNote(NOTE, line);
    }

    /**
     * Ends what comes in with {@code request}, at once and for whoever waits for it; an answer can still leave. Nothing when
     * no line is known.
     */
    static void end(Request request) {
        try {
            if (request.getNote(NOTE) instanceof SocketChannel line) {
                line.shutdownInput();
            }
        } catch (IOException gone) {
            // So has whoever waited.
        }
    }
}
