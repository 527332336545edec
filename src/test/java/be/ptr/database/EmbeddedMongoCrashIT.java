package be.ptr.database;

import static com.mongodb.client.model.Filters.eq;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process in the middle of its writes, time and again on one folder: what was acknowledged is there. */
class EmbeddedMongoCrashIT {
    private static final int ROUNDS = 10;

    @TempDir
    Path folder;

    private final Random random = new Random(20180402);
    private final Map<String, Integer> acknowledged = new HashMap<>();

    @Test
    void noAcknowledgedWriteIsLostWhenTheProcessIsKilled() throws Exception {
        int writes = 0;
        for (int round = 0; round < ROUNDS; round++) {
            writes += killedInTheMiddle("round" + round + "-");
            checkNothingIsLost();
        }
        assertThat(writes).isGreaterThan(2000);
        System.out.println(writes + " acknowledged writes in " + ROUNDS + " kills, none lost");
    }

    /** A number of acknowledgements and some microseconds, so that any moment of a write can be the last one. */
    private int killedInTheMiddle(String prefix) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(command(prefix))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines = writer.inputReader(UTF_8)) {
            int read = 0;
            for (int left = 200 + random.nextInt(400); left > 0; left--, read++) {
                acknowledge(lines.readLine());
            }
            LockSupport.parkNanos(random.nextInt(5_000_000));
            writer.toHandle().destroyForcibly(); // the process's own method would close its output, too
            for (String line = lines.readLine(); line != null; line = lines.readLine(), read++) {
                acknowledge(line);
            }
            return read;
        } finally {
            writer.destroyForcibly();
            assertThat(writer.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    private List<String> command(String prefix) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-Xshare:auto",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                CrashingWriter.class.getName(),
                folder.toString(),
                prefix);
    }

    /** The last line may have been cut short by the kill. */
    private void acknowledge(String line) {
        assertThat(line).as("the writer died on its own").isNotNull();
        int space = line.indexOf(' ');
        if (space > 0 && space < line.length() - 1) {
            acknowledged.merge(line.substring(0, space), Integer.valueOf(line.substring(space + 1)), Math::max);
        }
    }

    private void checkNothingIsLost() {
        try (EmbeddedMongo server = EmbeddedMongo.start(folder, 0);
                MongoClient client = MongoClients.create(server.connectionString())) {
            MongoCollection<Document> documents = client.getDatabase("crash").getCollection("documents");
            Map<String, Document> found = new HashMap<>();
            documents.find().forEach(document -> found.put(document.getString("_id"), document));
            acknowledged.forEach((id, count) -> {
                assertThat(found).containsKey(id);
                assertThat(found.get(id).getInteger("count")).as(id).isGreaterThanOrEqualTo(count);
            });
            checkCommandsAreWhole(documents);
            found.keySet().stream().limit(200).forEach(id -> checkIndex(documents, id));
        }
    }

    private static void checkCommandsAreWhole(MongoCollection<Document> documents) {
        documents
                .aggregate(List.of(
                        Aggregates.match(new Document("batch", new Document("$exists", true))),
                        Aggregates.group("$batch", Accumulators.sum("documents", 1))))
                .forEach(batch -> assertThat(batch).containsEntry("documents", CrashingWriter.BATCH));
    }

    private static void checkIndex(MongoCollection<Document> documents, String id) {
        assertThat(documents.find(eq("key", "key of " + id)).first()).containsEntry("_id", id);
    }
}
