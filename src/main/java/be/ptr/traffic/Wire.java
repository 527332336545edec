package be.ptr.traffic;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import org.apache.coyote.ActionCode;
import org.apache.coyote.BadRequestException;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/**
 * The body of one request as it comes over the network, read within a time: each read waits as long as a silence may last,
 * and between two of them the whole time is looked at.
 */
final class Wire implements ApplicationBufferHandler {
    private final Request request;
    private final Semaphore waiting;
    private final LongSupplier nanoTime;
    private ByteBuffer buffer = EMPTY_BUFFER;
    private long taken;

    /**
     * @param waiting a permit of it is held while something has to be waited for
     * @param nanoTime as {@link System#nanoTime()}
     */
    Wire(Request request, Semaphore waiting, LongSupplier nanoTime) {
        this.request = request;
        this.waiting = waiting;
        this.nanoTime = nanoTime;
    }

    /**
     * The whole body.
     *
     * @throws IOException when the sender has gone
     */
    byte[] whole(int limit, Duration time) throws BodyRefused, IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (!take(limit, time, body)) {
            throw BodyRefused.tooLarge();
        }
        return body.toByteArray();
    }

    /** Reads what is left and forgets it; returns whether nothing is left. */
    boolean discard(long limit, Duration time) {
        try {
            return take(limit, time, null);
        } catch (BodyRefused | IOException enough) {
            return false;
        }
    }

    /** Whether the body ended within the limit. */
    private boolean take(long limit, Duration time, @Nullable ByteArrayOutputStream kept)
            throws BodyRefused, IOException {
        long deadline = nanoTime.getAsLong() + time.toNanos();
        boolean waits = false;
        try {
            while (!request.isFinished()) {
                waits = waits || hasToWait();
                int count = read();
                if (count < 0) {
                    return true;
                }
                taken += count;
                if (taken > limit) {
                    return false;
                }
                if (kept != null) {
                    byte[] bytes = new byte[buffer.remaining()];
                    buffer.get(bytes);
                    kept.writeBytes(bytes);
                }
                if (nanoTime.getAsLong() > deadline) {
                    throw BodyRefused.tooSlow();
                }
            }
            return true;
        } finally {
            if (waits) {
                waiting.release();
            }
        }
    }

    /** Whether a permit to wait was needed, and taken. */
    private boolean hasToWait() throws BodyRefused {
        request.action(ActionCode.AVAILABLE, true);
        if (request.getAvailable() > 0) {
            return false;
        }
        if (!waiting.tryAcquire()) {
            throw BodyRefused.crowded();
        }
        return true;
    }

    private int read() throws BodyRefused, IOException {
        try {
            int count = request.doRead(this);
            if (count < 0 && !request.isFinished()) {
                throw new IOException("gone before the end");
            }
            return count;
        } catch (SocketTimeoutException silence) {
            throw BodyRefused.tooSlow();
        } catch (BadRequestException malformed) {
            throw BodyRefused.malformed();
        }
    }

    @Override
    public void setByteBuffer(ByteBuffer filled) {
        buffer = filled;
    }

    @Override
    public ByteBuffer getByteBuffer() {
        return buffer;
    }

    @Override
    public void expand(int size) {
        // Whoever fills it brings a buffer of its own.
    }
}
