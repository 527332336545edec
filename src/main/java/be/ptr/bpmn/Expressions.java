package be.ptr.bpmn;

/** The only expressions that a generated process holds; the engine knows a bean {@code clock}. */
public final class Expressions {
    /** True while an instant of the clock branch lies ahead and somebody may still wait for it. */
    public static final String CLOCK_MORE = "${clock.more(execution)}";
    /** The next of these instants. */
    public static final String CLOCK_NEXT = "${clock.next(execution)}";

    private Expressions() {}
}
