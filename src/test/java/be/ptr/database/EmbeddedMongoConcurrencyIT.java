package be.ptr.database;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmbeddedMongoConcurrencyIT {
    private static final int THREADS = 8;

    private static TemporaryMongo mongo;

    @BeforeAll
    static void start() {
        mongo = new TemporaryMongo();
    }

    @AfterAll
    static void stop() {
        mongo.close();
    }

    @Test
    void noIncrementIsLostAndNoReaderSeesHalfADocument() throws Exception {
        MongoCollection<Document> pairs = collection("pairs");
        pairs.insertOne(new Document("_id", 1).append("a", 0).append("b", 0));
        inParallel(thread -> () -> {
            for (int i = 0; i < 50; i++) {
                if (thread % 2 == 0) {
                    pairs.updateOne(
                            eq("_id", 1), combine(inc("a", 1), set("text" + thread, "x".repeat(i)), inc("b", 1)));
                } else {
                    Document seen = pairs.find(eq("_id", 1)).first();
                    assertThat(seen.get("a")).isEqualTo(seen.get("b"));
                }
            }
            return 0;
        });
        assertThat(pairs.find().first()).containsEntry("a", THREADS / 2 * 50);
    }

    @Test
    void ofThoseWhoInsertTheSameKeyOneWins() throws Exception {
        MongoCollection<Document> steps = collection("unique");
        steps.createIndex(Indexes.ascending("run", "step"), new IndexOptions().unique(true));
        List<Integer> won = inParallel(thread -> () -> {
            int inserted = 0;
            for (int i = 0; i < 30; i++) {
                inserted += inserted(steps, new Document("run", "DR1").append("step", "CO-" + i)) ? 1 : 0;
            }
            return inserted;
        });
        assertThat(won.stream().mapToInt(Integer::intValue).sum()).isEqualTo(30);
        assertThat(steps.countDocuments()).isEqualTo(30);
    }

    private static boolean inserted(MongoCollection<Document> steps, Document step) {
        try {
            steps.insertOne(step);
            return true;
        } catch (MongoWriteException duplicate) {
            assertThat(duplicate.getError().getCode()).isEqualTo(11000);
            return false;
        }
    }

    @Test
    void ofThoseWhoCompareAndSetOneWinsEachVersion() throws Exception {
        MongoCollection<Document> steps = collection("versions");
        steps.insertOne(new Document("_id", "s").append("version", 0));
        List<Integer> won = inParallel(thread -> () -> {
            int winner = 0;
            for (int version = 0; version < 40; version++) {
                var next = set("version", version + 1);
                winner += steps.updateOne(and(eq("_id", "s"), eq("version", version)), next)
                                        .getModifiedCount()
                                == 1
                        ? 1
                        : 0;
            }
            return winner;
        });
        assertThat(won.stream().mapToInt(Integer::intValue).sum()).isEqualTo(40);
        assertThat(steps.find().first()).containsEntry("version", 40);
    }

    private static MongoCollection<Document> collection(String name) {
        return mongo.client().getDatabase("ptr").getCollection(name);
    }

    private static <T> List<T> inParallel(IntFunction<Callable<T>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> done :
                    threads.invokeAll(IntStream.range(0, THREADS).mapToObj(work).toList())) {
                results.add(done.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
