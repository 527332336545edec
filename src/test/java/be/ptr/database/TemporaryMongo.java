package be.ptr.database;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** An embedded server with a client, on a folder that goes away with it. */
public final class TemporaryMongo implements AutoCloseable {
    private final Path folder = folder();
    private final EmbeddedMongo server = EmbeddedMongo.start(folder, 0);
    private final MongoClient client = MongoClients.create(server.connectionString());

    public MongoClient client() {
        return client;
    }

    public String connectionString() {
        return server.connectionString();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("ptr-mongodb");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        server.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
