package be.ptr.engine.internals;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Too many others are using the engine: whoever asked may try again. */
final class EngineBusy extends ErrorResponseException {
    private static final long serialVersionUID = 1L;

    EngineBusy() {
        super(HttpStatus.SERVICE_UNAVAILABLE);
    }
}
