package be.ptr.bpmn;

/** A model holds something that no generated model may hold; it must not be deployed. */
public final class UnsafeModel extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnsafeModel(String message) {
        super(message);
    }
}
