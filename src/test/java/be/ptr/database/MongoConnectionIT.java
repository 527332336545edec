package be.ptr.database;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.Server;
import be.ptr.TestSettings;
import be.ptr.configuration.DatabaseSettings;
import be.ptr.configuration.DatabaseSettings.Mode;
import be.ptr.configuration.Settings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.actuate.data.mongo.MongoHealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.data.mongo.MongoDataAutoConfiguration;
import org.springframework.boot.autoconfigure.mongo.MongoAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoConnectionIT {
    @TempDir
    Path folder;

    record LastWords(MongoTemplate mongo) implements DisposableBean {
        @Override
        public void destroy() {
            mongo.insert(new Document("_id", "last words"), "words");
        }
    }

    @Test
    void theEmbeddedServerIsHealthyAndOutlivesThoseWhoUseIt() {
        application(new DatabaseSettings(Mode.EMBEDDED, "", 0, "ptr", null))
                .withBean(LastWords.class)
                .run(context -> {
                    MongoTemplate mongo = context.getBean(MongoTemplate.class);
                    assertThat(mongo.getDb().getName()).isEqualTo("ptr");
                    assertThat(new MongoHealthIndicator(mongo).health().getStatus())
                            .isEqualTo(Status.UP);
                });
        try (EmbeddedMongo server = EmbeddedMongo.start(folder.resolve("mongodb"), 0);
                MongoClient client = MongoClients.create(server.connectionString())) {
            assertThat(client.getDatabase("ptr").getCollection("words").find().first())
                    .containsEntry("_id", "last words");
        }
    }

    @Test
    void aServerElsewhereIsReachedByHostAndPortOrByItsUri() {
        try (TemporaryMongo other = new TemporaryMongo()) {
            int port = Integer.parseInt(other.connectionString().replaceAll(".*:", ""));
            assertIsReached(new DatabaseSettings(Mode.SERVER, "localhost", port, "plans", null));
            assertIsReached(new DatabaseSettings(Mode.SERVER, "", 1, "plans", other.connectionString() + "/admin"));
        }
    }

    private void assertIsReached(DatabaseSettings settings) {
        application(settings).run(context -> {
            MongoTemplate mongo = context.getBean(MongoTemplate.class);
            assertThat(mongo.getDb().getName()).isEqualTo("plans");
            assertThat(mongo.executeCommand("{ping: 1}")).containsEntry("ok", 1.0);
            assertThat(folder.resolve("mongodb")).doesNotExist();
        });
    }

    private ApplicationContextRunner application(DatabaseSettings database) {
        Settings all = TestSettings.in(folder);
        Settings settings = new Settings(
                database,
                all.engine(),
                all.server(),
                all.plan(),
                all.excel(),
                all.mail(),
                all.states(),
                all.security(),
                all.branding(),
                all.backup());
        return new ApplicationContextRunner()
                .withInitializer(context -> Server.with(settings).initialize((GenericApplicationContext) context))
                .withConfiguration(
                        AutoConfigurations.of(MongoAutoConfiguration.class, MongoDataAutoConfiguration.class))
                .withUserConfiguration(MongoConnection.class);
    }
}
