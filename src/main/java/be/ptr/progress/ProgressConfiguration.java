package be.ptr.progress;

import be.ptr.catalogue.Catalogue;
import be.ptr.configuration.Settings;
import be.ptr.defects.Defects;
import be.ptr.facts.FactLog;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProgressConfiguration {
    /** Its tables are made with the engine, before which nobody asks for anything. */
    @Bean
    FactLog factLog(DataSource database) {
        return new FactLog(database);
    }

    @Bean
    Irregularities irregularities() {
        return new Irregularities();
    }

    @Bean
    Boards boards(Catalogue catalogue, FactLog log, Irregularities irregularities, Clock clock, Settings settings) {
        return new Boards(
                catalogue, log, irregularities, clock, settings.states().lockedWindow());
    }

    @Bean
    Follower follower(Boards boards) {
        return new Follower(boards);
    }

    @Bean
    Journal journal(Boards boards, Defects defects) {
        return new Journal(boards, defects);
    }
}
