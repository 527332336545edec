package be.ptr.database;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the embedded server really does, command by command and option by option.
 *
 * <p>The stock server ignores what it does not know: a collation, a validator, a partial index would be accepted and
 * have no effect. So everything that is not listed here is refused by name.
 */
final class ServedCommands {
    private static final Set<String> HANDSHAKES = words("hello ismaster ping buildinfo endsessions connectionstatus"
            + " serverstatus hostinfo getlog getlasterror getcmdlineopts whatsmyuri");

    private static final Map<String, Set<String>> READS = Map.of(
            "find", words("filter sort projection skip limit batchSize singleBatch hint noCursorTimeout allowDiskUse"),
            "getMore", words("collection batchSize"),
            "killCursors", words("cursors"),
            "count", words("query skip limit hint"),
            "distinct", words("key query"),
            "aggregate", words("pipeline cursor hint allowDiskUse"),
            "listCollections", words("cursor nameOnly authorizedCollections"),
            "listIndexes", words("cursor"),
            "dbStats", Set.of(),
            "collStats", Set.of());

    /** Also {@code listDatabases}, which opens the databases a second time. */
    private static final Map<String, Set<String>> WRITES = Map.of(
            "insert", words("documents ordered"),
            "update", words("updates ordered"),
            "delete", words("deletes ordered"),
            "findAndModify", words("query sort update remove new upsert fields arrayFilters hint"),
            "create", Set.of(),
            "createIndexes", words("indexes"),
            "drop", Set.of(),
            "listDatabases", words("nameOnly"));

    private static final Map<String, Set<String>> STATEMENTS = Map.of(
            "updates", words("q u multi upsert arrayFilters hint"),
            "deletes", words("q limit hint"),
            "indexes", words("key name unique sparse background v ns"));

    private static final Set<String> EVERYWHERE =
            words("$db lsid $clusterTime $readPreference readConcern writeConcern comment maxTimeMS");

    private static final int COMMAND_NOT_FOUND = 59;
    private static final int INVALID_OPTIONS = 72;

    private ServedCommands() {}

    static boolean onlyReads(String command) {
        return READS.containsKey(command) || isHandshake(command);
    }

    /** @throws MongoServerError which names the command, option, field or stage that is not served */
    static void check(String command, Document request) {
        if (isHandshake(command)) {
            return;
        }
        Set<String> options = READS.getOrDefault(command, WRITES.get(command));
        if (options == null) {
            throw new MongoServerError(
                    COMMAND_NOT_FOUND, "CommandNotFound", "The embedded server does not serve " + command);
        }
        request.forEach((option, value) -> {
            if (!option.equals(command) && !EVERYWHERE.contains(option)) {
                served(options.contains(option), command, option);
                checkValue(command, option, value);
            }
        });
    }

    private static void checkValue(String command, String option, Object value) {
        switch (option) {
            case "updates", "deletes", "indexes" ->
                Documents.in(value).forEach(statement -> {
                    for (String field : statement.keySet()) {
                        served(STATEMENTS.getOrDefault(option, Set.of()).contains(field), command, field);
                    }
                    checkKeys(command, statement.get("key"));
                });
            case "projection", "fields" -> checkProjection(command, value);
            case "pipeline" ->
                Documents.in(value).forEach(stage -> {
                    for (String name : stage.keySet()) {
                        served(!name.equals("$out") && !name.equals("$merge"), command, name);
                    }
                });
            default -> {}
        }
    }

    /** Text, hashed, geographical and wildcard indexes would be ordinary ones. */
    private static void checkKeys(String command, @Nullable Object keys) {
        if (keys instanceof Document document) {
            document.forEach((field, direction) -> served(
                    direction instanceof Number && !field.contains("$"), command, "key " + field + ": " + direction));
        }
    }

    /** Positional, computed and sliced fields would come back as something else. */
    private static void checkProjection(String command, Object projection) {
        if (projection instanceof Document document) {
            document.forEach((field, value) -> served(
                    !field.contains("$") && (value instanceof Number || value instanceof Boolean),
                    command,
                    "projection " + field + ": " + value));
        }
    }

    private static void served(boolean served, String command, String option) {
        if (!served) {
            throw new MongoServerError(
                    INVALID_OPTIONS,
                    "InvalidOptions",
                    "The embedded server does not serve '" + option + "' of " + command);
        }
    }

    /** Drivers write these in different cases. */
    private static boolean isHandshake(String command) {
        return HANDSHAKES.contains(command.toLowerCase(Locale.ROOT));
    }

    private static Set<String> words(String text) {
        return Set.of(text.split(" "));
    }
}
