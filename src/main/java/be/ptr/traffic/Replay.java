package be.ptr.traffic;

import java.nio.ByteBuffer;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/** A body that was read already, in the place of the network. */
final class Replay implements InputBuffer {
    private final InputBuffer network;
    private final ByteBuffer body;

    private Replay(InputBuffer network, byte[] body) {
        this.network = network;
        this.body = ByteBuffer.wrap(body);
    }

    /** From now on {@code request} reads {@code body}, whoever asks. */
    static void put(Request request, byte[] body) {
        end(request);
        request.setInputBuffer(new Replay(request.getInputBuffer(), body));
    }

    /** From now on {@code request} reads from the network again; the container uses it for the next one as well. */
    static void end(Request request) {
        if (request.getInputBuffer() instanceof Replay replay) {
            request.setInputBuffer(replay.network);
        }
    }

    @Override
    public int doRead(ApplicationBufferHandler reader) {
        if (!body.hasRemaining()) {
            return -1;
        }
        reader.setByteBuffer(body.duplicate());
        int count = body.remaining();
        body.position(body.limit());
        return count;
    }

    @Override
    public int available() {
        return body.remaining();
    }
}
