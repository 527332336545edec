package be.ptr.notification;

/** A letter cannot be dealt with now, and will be later. */
public final class NotYet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotYet(String what) {
        super(what);
    }
}
