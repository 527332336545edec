package be.ptr.engine.internals;

import be.ptr.engine.rules.StepRefused;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Has the refusal of a completion reach the engine's own REST interface as what it is: that interface makes a failure of
 * its own, with status 500, of every exception of the engine there, but lets one of its own kind pass.
 */
final class RefusalOverRest extends CommandInterceptor {
    @Override
    public <T extends @Nullable Object> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (StepRefused refused) {
            if (TaskCommand.of(command.getClass()) == TaskCommand.COMPLETE
                    && RequestContextHolder.getRequestAttributes() != null) {
                throw new InvalidRequest(refused);
            }
            throw refused;
        }
    }

    /** Its name stands in the answer. */
    static final class InvalidRequest extends WebApplicationException {
        private static final long serialVersionUID = 1L;

        InvalidRequest(StepRefused refused) {
            super(refused.getMessage(), refused, Response.Status.BAD_REQUEST);
        }
    }
}
