package be.ptr.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GuardedTest {
    private final List<String> numbers = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();

    static List<Throwable> failures() {
        return List.of(
                new IllegalStateException("broken"),
                new StackOverflowError(),
                new NoClassDefFoundError("be/ptr/Gone"),
                new ExceptionInInitializerError("broken"),
                new AssertionError("never"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whateverGoesWrongIsToldOnceWithANumberAndGoesNoFurther(Throwable failure) {
        assertThat(attempt(failure)).isFalse();
        assertThat(failures).containsExactly(failure);
        assertThat(numbers).singleElement().asString().matches("[2-9A-Z]{6}");
    }

    @Test
    void usedUpMemoryIsToldAndGoesOnToWhoEndsTheProcess() {
        OutOfMemoryError exhausted = new OutOfMemoryError();
        assertThatThrownBy(() -> attempt(exhausted)).isSameAs(exhausted);
        assertThat(failures).containsExactly(exhausted);
    }

    @Test
    void whatGoesWellIsNotTold() {
        assertThat(Guarded.attempt(() -> {}, this::tell)).isTrue();
        assertThat(failures).isEmpty();
    }

    private boolean attempt(Throwable failure) {
        return Guarded.attempt(() -> GuardedTest.<RuntimeException>raise(failure), this::tell);
    }

    private void tell(String number, Throwable failure) {
        numbers.add(number);
        failures.add(failure);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void raise(Throwable failure) throws T {
        throw (T) failure;
    }
}
