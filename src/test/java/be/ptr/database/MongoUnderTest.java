package be.ptr.database;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** The servers of {@link OnEveryMongo}, started once for all tests; each test class has a database of its own. */
final class MongoUnderTest implements ArgumentsProvider {
    private static final String REAL = "MONGODB_TEST_URI";

    @Override
    public Stream<Arguments> provideArguments(ExtensionContext test) {
        Servers servers = test.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(Servers.class, type -> new Servers(), Servers.class);
        String database = database(test.getRequiredTestClass());
        return servers.clients.entrySet().stream()
                .map(server -> Arguments.of(Named.of(server.getKey(), empty(server.getValue(), database))));
    }

    private static String database(Class<?> test) {
        return "ptr_test_" + test.getName().replaceAll(".*\\.", "").replace('$', '_');
    }

    private static MongoTemplate empty(MongoClient client, String database) {
        MongoTemplate mongo = new MongoTemplate(new SimpleMongoClientDatabaseFactory(client, database));
        mongo.getCollectionNames().forEach(mongo::dropCollection);
        return mongo;
    }

    private static final class Servers implements CloseableResource {
        private final TemporaryMongo embedded = new TemporaryMongo();
        private final Map<String, MongoClient> clients = new LinkedHashMap<>();

        Servers() {
            clients.put("embedded", embedded.client());
            if (System.getenv(REAL) != null) {
                clients.put("real", MongoClients.create(System.getenv(REAL)));
            }
        }

        @Override
        public void close() {
            clients.values().forEach(MongoClient::close);
            embedded.close();
        }
    }
}
