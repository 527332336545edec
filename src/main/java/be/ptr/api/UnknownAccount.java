package be.ptr.api;

/** A request names an account that does not exist. */
final class UnknownAccount extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownAccount(String account) {
        super(account, null, false, false);
    }

    String account() {
        return String.valueOf(getMessage());
    }
}
