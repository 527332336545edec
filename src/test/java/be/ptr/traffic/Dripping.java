package be.ptr.traffic;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/** A body without an end, a byte at a time until its line is ended; with each byte the clock goes on and is looked at. */
final class Dripping implements InputBuffer {
    private final AtomicLong clock;
    private final Waiting waiting;
    private final Duration each;
    private final SocketChannel line;
    private int read;

    Dripping(Request request, AtomicLong clock, Waiting waiting, Duration each) {
        this.clock = clock;
        this.waiting = waiting;
        this.each = each;
        this.line = line();
        Lines.label(request, line);
        request.setInputBuffer(this);
    }

    private static SocketChannel line() {
        try (ServerSocketChannel server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return SocketChannel.open(server.getLocalAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** How many bytes were taken. */
    int read() {
        return read;
    }

    @Override
    public int doRead(ApplicationBufferHandler reader) throws IOException {
        clock.addAndGet(each.toNanos());
        waiting.endLate();
        if (line.socket().isInputShutdown()) {
            throw new EOFException();
        }
        read++;
        reader.setByteBuffer(ByteBuffer.wrap(new byte[1]));
        return 1;
    }

    @Override
    public int available() {
        return 0;
    }
}
