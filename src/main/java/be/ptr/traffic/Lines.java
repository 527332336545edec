package be.ptr.traffic;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import org.apache.coyote.Adapter;
import org.apache.coyote.Processor;
import org.apache.coyote.Request;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * The container's HTTP, which also knows over which line a request came: a thread that waits somewhere inside the container
 * for what the other end does can be freed from outside only there.
 */
public final class Lines extends Http11NioProtocol {
    /** A place for the container's extensions; it uses the first two itself. */
    private static final int NOTE = 8;

    @Override
    protected Processor createProcessor() {
        return new Labelled(this, getAdapter());
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

    private static final class Labelled extends Http11Processor {
        private Labelled(AbstractHttp11Protocol<?> protocol, Adapter adapter) {
            super(protocol, adapter);
        }

        @Override
        public SocketState service(SocketWrapperBase<?> connection) throws IOException {
            if (connection.getSocket() instanceof NioChannel channel) {
                label(getRequest(), channel.getIOChannel());
            }
            return super.service(connection);
        }
    }
}
