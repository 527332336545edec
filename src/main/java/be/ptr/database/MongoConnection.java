package be.ptr.database;

import be.ptr.configuration.Settings;
import org.springframework.boot.autoconfigure.mongo.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells Spring which MongoDB to use; the name of the database is {@code spring.data.mongodb.database}. */
@Configuration(proxyBeanMethods = false)
class MongoConnection {
    /** Created before the client and everything that uses it, so it is closed after them. */
    @Bean(destroyMethod = "close")
    MongoInstance mongoInstance(Settings settings) {
        return MongoInstance.of(settings.database(), settings.server().dataFolder());
    }

    @Bean
    MongoConnectionDetails mongoConnectionDetails(MongoInstance instance) {
        return instance::connectionString;
    }
}
