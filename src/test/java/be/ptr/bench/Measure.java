package be.ptr.bench;

/** One chapter of the figures. */
@FunctionalInterface
interface Measure {
    /** Measures, and prints tables; a failure ends this chapter alone. */
    void run() throws Exception;
}
