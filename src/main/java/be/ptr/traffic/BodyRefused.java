package be.ptr.traffic;

import jakarta.servlet.http.HttpServletResponse;

/** A body is not taken; the page of errors says why, by the status. */
final class BodyRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;

    private BodyRefused(int status) {
        super(String.valueOf(status), null, false, false);
        this.status = status;
    }

    static BodyRefused tooLarge() {
        return new BodyRefused(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }

    static BodyRefused tooSlow() {
        return new BodyRefused(HttpServletResponse.SC_REQUEST_TIMEOUT);
    }

    static BodyRefused malformed() {
        return new BodyRefused(HttpServletResponse.SC_BAD_REQUEST);
    }

    /** Of HTTP. */
    int status() {
        return status;
    }
}
