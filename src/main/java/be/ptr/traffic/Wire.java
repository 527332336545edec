package be.ptr.traffic;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.coyote.ActionCode;
import org.apache.coyote.BadRequestException;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/**
 * The body of one request as it comes over the network, read within a time. That is kept from outside ({@link Waiting}): the
 * container reads on inside one call for as long as a frame of a body, or a line behind it, does not end.
 */
final class Wire implements ApplicationBufferHandler {
    private final Request request;
    private final Waiting waiting;
    private ByteBuffer buffer = EMPTY_BUFFER;
    private long taken;

    /** @param waiting where a place is held while something may have to be waited for */
    Wire(Request request, Waiting waiting) {
        this.request = request;
        this.waiting = waiting;
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
        if (isHere()) {
            return takeAll(limit, kept);
        }
        try (Waiting.Place place = waiting.enter(time, () -> Lines.end(request))) {
            try {
                return takeAll(limit, kept);
            } catch (IOException gone) {
                if (place.isEnded()) {
                    throw BodyRefused.tooSlow();
                }
                throw gone;
            }
        }
    }

    /** Whether nothing has to be waited for; of a body in chunks nobody knows. */
    private boolean isHere() {
        request.action(ActionCode.AVAILABLE, true);
        long length = request.getContentLengthLong();
        return length >= 0 && request.getAvailable() >= length - taken;
    }

    private boolean takeAll(long limit, @Nullable ByteArrayOutputStream kept) throws BodyRefused, IOException {
        while (!request.isFinished()) {
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
