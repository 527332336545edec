package be.ptr.traffic;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/** What is said over one line: the head of a request has a time, and a thread that waits for its reader can be freed. */
final class Line extends Http11Processor {
    /** A place for the container's extensions, beside that of {@link Lines}. */
    private static final int NOTE = 9;

    /** The end of a body in chunks. */
    private static final String LAST_CHUNK = "0\r\n\r\n";

    private final BusyLines busy;
    private final Duration longestHead;
    private final LongSupplier nanoTime;

    /** Whose head has begun and not ended; null when nobody's has. */
    private @Nullable SocketWrapperBase<?> unfinished;

    private long begun;

    /**
     * @param longestHead from its first byte to its last
     * @param nanoTime as {@link System#nanoTime()}
     */
    Line(
            AbstractHttp11Protocol<?> protocol,
            Adapter adapter,
            BusyLines busy,
            Duration longestHead,
            LongSupplier nanoTime) {
        super(protocol, adapter);
        this.busy = busy;
        this.longestHead = longestHead;
        this.nanoTime = nanoTime;
    }

    @Override
    public SocketState service(SocketWrapperBase<?> connection) throws IOException {
        if (!(connection instanceof NioSocketWrapper wrapper)
                || !(connection.getSocket() instanceof NioChannel channel)) {
            return super.service(connection);
        }
        SocketChannel line = channel.getIOChannel();
        Lines.label(getRequest(), line);
        getRequest().setNote(NOTE, this);
        try (BusyLines.BusyLine answer =
                busy.begin(() -> wrapper.interestOpsHas(SelectionKey.OP_WRITE), () -> hangUp(line))) {
            return headInTime(connection, super.service(connection));
        }
    }

    /** Whether behind {@code request} there are others already, on the same line, while threads are wanted by many. */
    static boolean isGreedy(Request request) {
        return request.getNote(NOTE) instanceof Line line && line.busy.isCrowded() && line.hasMore();
    }

    private boolean hasMore() {
        ByteBuffer behind = getLeftoverInput();
        if (behind == null) {
            return false;
        }
        return getRequest().getHeader("Transfer-Encoding") == null
                ? behind.remaining() > getRequest().getContentLengthLong()
                : goesOnBehindItsChunks(behind.duplicate());
    }

    /** What looks like the last chunk inside a body is taken for it: then one answer too many closes its line. */
    static boolean goesOnBehindItsChunks(ByteBuffer input) {
        int matched = 0;
        while (input.hasRemaining() && matched < LAST_CHUNK.length()) {
            char next = (char) input.get();
            matched = next == LAST_CHUNK.charAt(matched) ? matched + 1 : next == LAST_CHUNK.charAt(0) ? 1 : 0;
        }
        return matched == LAST_CHUNK.length() && input.hasRemaining();
    }

    private SocketState headInTime(SocketWrapperBase<?> connection, SocketState state) {
        if (state != SocketState.LONG || isAsync()) {
            unfinished = null;
            return state;
        }
        long now = nanoTime.getAsLong();
        if (connection != unfinished) {
            unfinished = connection;
            begun = now;
        }
        return now - begun > longestHead.toNanos() ? SocketState.CLOSED : state;
    }

    /** Whoever waits until something can be written is told that nothing can. */
    private static void hangUp(SocketChannel line) {
        try {
            line.shutdownOutput();
        } catch (IOException gone) {
            // So has whoever waited.
        }
    }
}
