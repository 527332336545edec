package be.ptr.database;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;

/**
 * The process that {@link EmbeddedMongoCrashIT} kills: writes until it dies and prints a line for every acknowledged write,
 * {@code <document> <count>}, where the count is the number of updates that the document has seen.
 */
final class CrashingWriter {
    static final int BATCH = 20;

    private CrashingWriter() {}

    /**
     * Writes until killed.
     *
     * @param arguments the folder and the prefix of this round's ids
     */
    public static void main(String[] arguments) {
        EmbeddedMongo server = EmbeddedMongo.start(Path.of(arguments[0]), 0);
        MongoClient client = MongoClients.create(server.connectionString());
        MongoCollection<Document> documents = client.getDatabase("crash").getCollection("documents");
        documents.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
        for (int i = 0; ; i++) {
            write(documents, arguments[1] + i);
        }
    }

    private static void write(MongoCollection<Document> documents, String id) {
        documents.insertOne(document(id));
        acknowledged(id, 0);
        documents.updateOne(eq("_id", id), inc("count", 1));
        acknowledged(id, 1);
        List<Document> batch = IntStream.range(0, BATCH)
                .mapToObj(i -> document(id + "/" + i).append("batch", id))
                .toList();
        documents.insertMany(batch);
        batch.forEach(document -> acknowledged(document.getString("_id"), 0));
    }

    private static Document document(String id) {
        return new Document("_id", id).append("key", "key of " + id).append("count", 0);
    }

    private static void acknowledged(String id, int count) {
        System.out.println(id + " " + count);
    }
}
