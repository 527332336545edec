package be.ptr.traffic;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.Engine;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.ContinueResponseTiming;
import org.jspecify.annotations.Nullable;

/**
 * Has the body of a request in memory before anything else begins, within a size and a time, so that whoever sends it by
 * drops keeps nobody waiting; uploads alone go on to whoever knows the sender. Of what is refused the rest is read for a
 * moment, else a browser shows a broken connection instead of our page.
 *
 * <p>Of all threads only some wait for bodies at a time: those that are left answer everybody whose request is complete.
 */
final class PromptBodies extends ValveBase {
    static final int FORM = 64 * 1024;
    static final int JSON = 256 * 1024;

    private static final Duration TIME = Duration.ofSeconds(15);
    private static final Duration FAREWELL = Duration.ofSeconds(15);
    private static final long LOOK = 500;
    private static final long LONGEST_FAREWELL = 200L << 20;

    private final long upload;
    private final Waiting waiting;
    private @Nullable ScheduledFuture<?> watch;

    /**
     * @param upload most bytes of a request with a file
     * @param waiting those whose body is waited for
     */
    PromptBodies(long upload, Waiting waiting) {
        super(true);
        this.upload = upload;
        this.waiting = waiting;
    }

    @Override
    protected void startInternal() throws LifecycleException {
        super.startInternal();
        ScheduledExecutorService clock =
                ((Engine) getContainer()).getService().getServer().getUtilityExecutor();
        watch = clock.scheduleWithFixedDelay(Ever.look("bodies", waiting::endLate), LOOK, LOOK, TimeUnit.MILLISECONDS);
    }

    @Override
    protected void stopInternal() throws LifecycleException {
        if (watch != null) {
            watch.cancel(false);
        }
        super.stopInternal();
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        // What the container could not read has its answer, and no length that could be asked for.
        if (response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            getNext().invoke(request, response);
            return;
        }
        if (!hasBody(request)) {
            getNext().invoke(request, response);
            return;
        }
        // None where the address cannot be read.
        String path = Objects.requireNonNullElse(request.getDecodedRequestURI(), "");
        Wire wire = new Wire(request.getCoyoteRequest(), waiting);
        try {
            if (!Uploads.isOne(request.getMethod(), path, request.getContentType())) {
                take(request, response, wire, limit(path));
            } else if (request.getContentLengthLong() > upload) {
                Refusals.leave(request, BodyRefused.tooLarge());
            }
            getNext().invoke(request, response);
        } catch (GoneAway gone) {
            request.getCoyoteRequest().action(ActionCode.CLOSE_NOW, gone);
            return;
        } finally {
            Replay.end(request.getCoyoteRequest());
        }
        if (!request.isFinished() && !request.isAsync()) {
            response.finishResponse();
            farewell(request, wire);
        }
    }

    private static boolean hasBody(Request request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private static int limit(String path) {
        return path.startsWith("/api/") || path.startsWith("/camunda/") ? JSON : FORM;
    }

    private void take(Request request, Response response, Wire wire, int limit) throws GoneAway {
        try {
            if (request.getContentLengthLong() > limit) {
                throw BodyRefused.tooLarge();
            }
            // Some programs send a long body only when they are told to go on.
            response.sendAcknowledgement(ContinueResponseTiming.IMMEDIATELY);
            request.getCoyoteRequest().setExpectation(false);
            Replay.put(request.getCoyoteRequest(), wire.whole(limit, TIME));
        } catch (BodyRefused refused) {
            Refusals.leave(request, refused);
        } catch (IOException gone) {
            throw new GoneAway(gone);
        }
    }

    /** Reads what is left, or closes the connection. */
    private static void farewell(Request request, Wire wire) {
        org.apache.coyote.Request coyote = request.getCoyoteRequest();
        if (Refusals.isOfTime(request) || coyote.hasExpectation() || !wire.discard(LONGEST_FAREWELL, FAREWELL)) {
            coyote.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    /** Nobody is there to be answered. */
    private static final class GoneAway extends IOException {
        private static final long serialVersionUID = 1L;

        private GoneAway(IOException cause) {
            super(cause);
        }
    }
}
