package be.ptr.database;

import be.ptr.configuration.DatabaseSettings;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;

/** Asks a MongoDB server whether it is there, and lets this program in. */
public final class MongoAnswer {
    private static final int PATIENCE_SECONDS = 5;
    private static final Pattern CAUSE = Pattern.compile("caused by \\{([^{}]+)\\}");

    private MongoAnswer() {}

    /**
     * Waits for an answer of the configured server, five seconds at most; the embedded one needs none.
     *
     * @throws DatabaseUnreachable when none comes
     */
    public static void require(DatabaseSettings settings) {
        if (settings.mode() == DatabaseSettings.Mode.EMBEDDED) {
            return;
        }
        try (MongoInstance instance = MongoInstance.elsewhere(settings)) {
            ConnectionString address = instance.connectionString();
            try (MongoClient client = MongoClients.create(patient(address))) {
                client.getDatabase(settings.name()).runCommand(new Document("listCollections", 1));
            } catch (MongoException e) {
                throw new DatabaseUnreachable("mongodb://" + String.join(",", address.getHosts()), reason(e), e);
            }
        }
    }

    /** After a time-out the driver prints all it knows of the servers; the cause is somewhere in it. */
    private static String reason(MongoException failure) {
        String message = String.valueOf(failure.getMessage());
        Matcher cause = CAUSE.matcher(message);
        return cause.find() ? cause.group(1) : message;
    }

    private static MongoClientSettings patient(ConnectionString address) {
        return MongoClientSettings.builder()
                .applyConnectionString(address)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .build();
    }
}
