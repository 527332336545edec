package be.ptr.database;

import be.ptr.configuration.Settings;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.mongo.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.autoconfigure.mongo.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells Spring which MongoDB to use; the name of the database is {@code spring.data.mongodb.database}. */
@Configuration(proxyBeanMethods = false)
class MongoConnection {
    private static final int SELECTION_SECONDS = 5;
    private static final int ANSWER_SECONDS = 60;

    /** Created before the client and everything that uses it, so it is closed after them. */
    @Bean(destroyMethod = "close")
    MongoInstance mongoInstance(Settings settings) {
        return MongoInstance.of(settings.database(), settings.server().dataFolder());
    }

    /** So long a person waits for a database that does not answer; what needs none goes on after that. */
    @Bean
    MongoClientSettingsBuilderCustomizer patience() {
        return client -> client.applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(SELECTION_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(SELECTION_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(ANSWER_SECONDS, TimeUnit.SECONDS));
    }

    @Bean
    MongoConnectionDetails mongoConnectionDetails(MongoInstance instance) {
        return instance::connectionString;
    }
}
