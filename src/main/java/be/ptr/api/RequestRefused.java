package be.ptr.api;

import java.util.List;
import org.springframework.http.HttpStatus;

/** A request is turned away before anything is done; its sentence stands in the bundles under {@code problem.<code>}. */
final class RequestRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final transient List<Object> arguments;

    RequestRefused(HttpStatus status, String code, Object... arguments) {
        super(code, null, false, false);
        this.status = status;
        this.arguments = List.of(arguments);
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return String.valueOf(getMessage());
    }

    Object[] arguments() {
        return arguments.toArray();
    }
}
