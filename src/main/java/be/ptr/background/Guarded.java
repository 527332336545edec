package be.ptr.background;

import be.ptr.wording.FailureNumber;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Keeps what is done again and again going: what fails in it once, however badly, ends no thread. */
public final class Guarded {
    private Guarded() {}

    /**
     * Does {@code work} and returns whether it went well; whatever it throws is told once and goes no further.
     *
     * @param told writes the failure into the log, with the number under which it is found there
     * @throws OutOfMemoryError after it was told: nothing goes on after that, and who logs it ends the process
     */
    public static boolean attempt(Runnable work, BiConsumer<String, Throwable> told) {
        return attempt(
                () -> {
                    work.run();
                    return true;
                },
                false,
                told);
    }

    /**
     * The same for work that has a result.
     *
     * @param otherwise the result when it did not go well
     */
    public static <T> T attempt(Supplier<T> work, T otherwise, BiConsumer<String, Throwable> told) {
        try {
            return work.get();
        } catch (OutOfMemoryError exhausted) {
            told.accept("", exhausted);
            throw exhausted;
        } catch (RuntimeException | Error failure) {
            told.accept(FailureNumber.fresh(), failure);
            return otherwise;
        }
    }
}
