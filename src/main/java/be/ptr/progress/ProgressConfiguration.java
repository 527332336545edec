package be.ptr.progress;

import be.ptr.catalogue.Catalogue;
import be.ptr.configuration.Settings;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
class ProgressConfiguration {
    @Bean
    ProgressStore progressStore(MongoOperations mongo) {
        return new ProgressStore(mongo);
    }

    @Bean
    Journal journal(MongoOperations mongo) {
        return new Journal(mongo);
    }

    @Bean
    Irregularities irregularities() {
        return new Irregularities();
    }

    @Bean
    ProgressReader progressReader(Catalogue catalogue, ProgressStore store, Clock clock, Settings settings) {
        return new ProgressReader(catalogue, store, clock, settings.states().lockedWindow());
    }

    @Bean
    Projector projector(
            Catalogue catalogue,
            FactSource source,
            ProgressStore store,
            Journal journal,
            Irregularities irregularities,
            Clock clock,
            Settings settings) {
        return new Projector(new Projection(
                catalogue,
                source,
                store,
                journal,
                irregularities,
                clock,
                settings.states().lockedWindow())::project);
    }
}
