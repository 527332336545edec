package be.ptr.configuration;

import java.util.List;
import java.util.function.Function;

/**
 * How a text becomes a value.
 *
 * @param code of the fault when it does not
 * @param accepted what the fault's sentence says about accepted values, after the value that was found
 * @param parser throws {@link IllegalArgumentException} or {@link java.time.DateTimeException} on any other text
 */
record Rule<T>(String code, List<String> accepted, Function<String, T> parser) {
    static <T> Rule<T> of(String code, Function<String, T> parser) {
        return new Rule<>(code, List.of(), parser);
    }
}
