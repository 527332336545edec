package be.ptr.database;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMongoIT {
    @TempDir
    Path folder;

    @Test
    void documentsAndUniqueIndexesSurviveARestart() {
        onServer(steps -> {
            steps.createIndex(Indexes.ascending("run", "step"), new IndexOptions().unique(true));
            steps.insertOne(step("DR1", "CO-120"));
        });
        onServer(steps -> {
            assertThat(steps.find(eq("run", "DR1")).first()).containsEntry("step", "CO-120");
            assertThatThrownBy(() -> steps.insertOne(step("DR1", "CO-120"))).isInstanceOf(MongoException.class);
        });
    }

    @Test
    void aDroppedCollectionStaysDroppedAfterARestart() {
        onServer(steps -> {
            steps.insertOne(step("DR1", "CO-120"));
            steps.drop();
        });
        onServer(steps -> assertThat(steps.countDocuments()).isZero());
    }

    @Test
    void aFolderServesOneServerAtATime() {
        try (EmbeddedMongo first = EmbeddedMongo.start(folder, 0)) {
            assertThat(first.port()).isPositive();
            assertThatThrownBy(() -> EmbeddedMongo.start(folder, 0))
                    .isInstanceOf(DataFolderInUse.class)
                    .hasMessageContaining(folder.toString());
        }
        onServer(steps -> assertThat(steps.countDocuments()).isZero());
    }

    @Test
    void aPortOfSomebodyElseIsNamedAndTheFolderIsFreeAgain() {
        try (EmbeddedMongo other = EmbeddedMongo.start(folder.resolve("other"), 0)) {
            assertThatThrownBy(() -> EmbeddedMongo.start(folder, other.port()))
                    .isInstanceOf(PortUnavailable.class)
                    .hasMessageContaining(String.valueOf(other.port()));
        }
        onServer(steps -> assertThat(steps.countDocuments()).isZero());
    }

    @Test
    void aDamagedFileIsNamedAndLeftAsItIs() throws IOException {
        onServer(steps -> steps.insertMany(
                IntStream.range(0, 500).mapToObj(i -> step("DR1", "CO-" + i)).toList()));
        byte[] sound = Files.readAllBytes(file());
        damaged(Arrays.copyOf(sound, sound.length / 2));
        damaged("this is no document store, but long enough to look like one"
                .repeat(500)
                .getBytes(StandardCharsets.UTF_8));
        damaged(new byte[sound.length]);

        Files.write(file(), sound);
        onServer(steps -> assertThat(steps.countDocuments()).isEqualTo(500));
    }

    private void damaged(byte[] content) throws IOException {
        Files.write(file(), content);
        assertThatThrownBy(() -> EmbeddedMongo.start(folder, 0))
                .isInstanceOf(StoreFileUnreadable.class)
                .hasMessageContaining(file().toString());
        assertThat(Files.readAllBytes(file())).isEqualTo(content);
    }

    @Test
    void theFileStaysSmallWhileWorkingAndIsCompactedWhenStopped() {
        onServer(steps -> {
            steps.insertMany(IntStream.range(0, 200)
                    .mapToObj(i -> new Document("_id", i).append("text", "x".repeat(500)))
                    .toList());
            for (int i = 0; i < 800; i++) {
                steps.updateOne(eq("_id", i % 200), inc("version", 1));
            }
            assertThat(file()).satisfies(file -> assertThat(Files.size(file)).isLessThan(8_000_000));
        });
        assertThat(file()).satisfies(file -> assertThat(Files.size(file)).isLessThan(500_000));
    }

    private Path file() {
        return folder.toAbsolutePath().resolve("documents.mv");
    }

    private static Document step(String run, String step) {
        return new Document("run", run).append("step", step);
    }

    private void onServer(Consumer<MongoCollection<Document>> work) {
        try (EmbeddedMongo server = EmbeddedMongo.start(folder, 0);
                MongoClient client = MongoClients.create(server.connectionString())) {
            work.accept(client.getDatabase("ptr").getCollection("Etapes"));
        }
    }
}
