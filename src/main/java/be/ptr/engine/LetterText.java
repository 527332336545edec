package be.ptr.engine;

import be.ptr.plan.DryRun;
import be.ptr.plan.StepId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A letter as the process {@code notification} carries it: what identifies it is the business key, and only what a letter
 * has beyond that is a variable, for each costs three rows and hundreds of steps can become Ready at once.
 */
final class LetterText {
    static final String PROCESS = "notification";
    static final String URGENT = "urgent";
    /** Names of the variables that carry what a letter has beyond its identity. */
    static final List<String> VARIABLES =
            List.of("to", "by", "message", "target", "failedKind", "failedTo", "failedFor");

    private static final String PREFIX = "mail";
    /** In no id of a step and in no name of a run. */
    private static final String SEPARATOR = ";";

    private LetterText() {}

    static String key(Letter letter) {
        return String.join(
                SEPARATOR,
                PREFIX,
                letter.run() == null ? "" : letter.run().name(),
                letter.step() == null ? "" : letter.step().value(),
                letter.kind().name(),
                letter.occurrence());
    }

    /** What the keys of all letters of {@code run} begin with. */
    static String keyOf(DryRun run) {
        return PREFIX + SEPARATOR + run.name() + SEPARATOR;
    }

    static Map<String, Object> variables(Letter letter) {
        Map<String, Object> all = new HashMap<>();
        put(all, "to", letter.recipient());
        put(all, "by", letter.by());
        put(all, "message", letter.message());
        put(all, "target", letter.target());
        if (letter.failure() != null) {
            put(all, "failedKind", letter.failure().kind().name());
            put(all, "failedTo", letter.failure().recipient());
            put(all, "failedFor", letter.failure().cause());
        }
        if (letter.kind().isUrgent()) {
            all.put(URGENT, true);
        }
        return all;
    }

    private static void put(Map<String, Object> all, String name, String text) {
        if (!text.isEmpty()) {
            all.put(name, text);
        }
    }

    /** Empty for the key of anything else. */
    static Optional<Letter> read(@Nullable String businessKey, Map<String, ?> variables) {
        String[] parts = businessKey == null ? new String[0] : businessKey.split(SEPARATOR, -1);
        if (parts.length != 5 || !parts[0].equals(PREFIX)) {
            return Optional.empty();
        }
        return Optional.of(new Letter(
                LetterKind.valueOf(parts[3]),
                parts[1].isEmpty() ? null : new DryRun(parts[1]),
                parts[2].isEmpty() ? null : new StepId(parts[2]),
                parts[4],
                text(variables, "to"),
                text(variables, "by"),
                text(variables, "message"),
                text(variables, "target"),
                failure(variables)));
    }

    private static Letter.@Nullable Failure failure(Map<String, ?> variables) {
        String kind = text(variables, "failedKind");
        return kind.isEmpty()
                ? null
                : new Letter.Failure(
                        LetterKind.valueOf(kind), text(variables, "failedTo"), text(variables, "failedFor"));
    }

    private static String text(Map<String, ?> variables, String name) {
        return variables.get(name) instanceof String text ? text : "";
    }
}
