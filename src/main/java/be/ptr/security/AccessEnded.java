package be.ptr.security;

import org.springframework.security.core.AuthenticationException;

/** The person is who he says he is, but no run in progress names him any more. */
final class AccessEnded extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    AccessEnded() {
        super("no run in progress names this person");
    }
}
