package be.ptr.wording;

import be.ptr.plan.Spelling;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody who searches typed, against what there is: without case and accents; null and blank fit everything. */
public final class Wanted {
    private Wanted() {}

    /** Whether {@code typed} says the same as {@code there}. */
    public static boolean is(@Nullable String typed, String there) {
        return typed == null || typed.isBlank() || Spelling.words(typed).equals(Spelling.words(there));
    }

    /** The same for many, of which most say the same: each is folded once. For one thread. */
    public static Predicate<String> code(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return there -> true;
        }
        String wanted = Spelling.words(typed);
        Map<String, Boolean> known = new HashMap<>();
        return there ->
                known.computeIfAbsent(there, text -> Spelling.words(text).equals(wanted));
    }

    /** Whether {@code typed} stands in one of {@code texts}, blanks of any kind being one space. */
    public static boolean in(@Nullable String typed, String... texts) {
        if (typed == null || typed.isBlank()) {
            return true;
        }
        String words = Spelling.words(typed);
        return Stream.of(texts).anyMatch(text -> Spelling.words(text).contains(words));
    }
}
