package be.ptr.traffic;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * While many want threads, whoever sends requests without waiting for answers gets one of them, with the word that the
 * connection closes behind it: a hundred pages in a row would be made for a reader who may never look at them. Browsers do
 * not ask so; whoever does asks again for what was not answered (RFC 9112, 9.3.2).
 */
final class PipelineLimit extends ValveBase {
    PipelineLimit() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (Line.isGreedy(request.getCoyoteRequest())) {
            response.setHeader("Connection", "close");
        }
        getNext().invoke(request, response);
    }
}
