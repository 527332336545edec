package be.ptr.traffic;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Answers what {@link PromptBodies} refused, from where the container shows a page of errors. That page never reads what is
 * left of a body, though it looks for parameters.
 */
final class Refusals extends ValveBase {
    private static final String REFUSED = Refusals.class.getName();
    private static final byte[] NOTHING = {};

    Refusals() {
        super(true);
    }

    /** Has {@code request} answered with a refusal in place of what it asks for. */
    static void leave(Request request, BodyRefused refused) {
        Replay.put(request.getCoyoteRequest(), NOTHING);
        request.setAttribute(REFUSED, refused.status());
    }

    /** Whether it was refused because its body did not come in time. */
    static boolean isOfTime(Request request) {
        Object status = request.getAttribute(REFUSED);
        return status != null && !status.equals(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.getAttribute(REFUSED) instanceof Integer status) {
            response.sendError(status);
            return;
        }
        getNext().invoke(request, response);
        if (response.isError() && !request.isFinished()) {
            Replay.put(request.getCoyoteRequest(), NOTHING);
        }
    }
}
