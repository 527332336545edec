package be.ptr.database;

import be.ptr.configuration.DatabaseSettings;
import com.mongodb.ConnectionString;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The MongoDB that the operator chose: the embedded server, running until it is closed, or one elsewhere. */
public final class MongoInstance implements AutoCloseable {
    private final ConnectionString connectionString;
    private final @Nullable EmbeddedMongo embedded;

    /**
     * Starts the embedded server where the settings say so; connects to nothing.
     *
     * @param dataFolder holds the embedded server's folder {@code mongodb}
     * @throws DataFolderInUse while another PTR works on the folder
     * @throws StoreFileUnreadable when the file in it is damaged
     * @throws PortUnavailable mostly when another program listens there
     */
    public static MongoInstance of(DatabaseSettings settings, Path dataFolder) {
        return switch (settings.mode()) {
            case EMBEDDED -> {
                EmbeddedMongo server = EmbeddedMongo.start(dataFolder.resolve("mongodb"), settings.port());
                yield new MongoInstance(server.connectionString(), server);
            }
            case SERVER -> elsewhere(settings);
        };
    }

    /** The server that the settings name; connects to nothing. */
    static MongoInstance elsewhere(DatabaseSettings settings) {
        return new MongoInstance(
                Objects.requireNonNullElseGet(
                        settings.uri(), () -> "mongodb://" + settings.server() + ":" + settings.port()),
                null);
    }

    private MongoInstance(String connectionString, @Nullable EmbeddedMongo embedded) {
        this.connectionString = new ConnectionString(connectionString);
        this.embedded = embedded;
    }

    /** May hold a password. A database named in it serves authentication only. */
    public ConnectionString connectionString() {
        return connectionString;
    }

    /**
     * Nothing where MongoDB is elsewhere: it may come back by itself.
     *
     * @throws StoreClosed when the embedded one can neither read nor write any more
     */
    public void requireOpen() {
        if (embedded != null) {
            embedded.requireOpen();
        }
    }

    /** Stops the embedded server; leaves any other alone. */
    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
