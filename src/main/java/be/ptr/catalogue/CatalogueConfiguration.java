package be.ptr.catalogue;

import be.ptr.database.Leases;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {
    @Bean
    Catalogue catalogue(MongoOperations mongo, Clock clock) {
        return new Catalogue(mongo, clock);
    }

    @Bean
    Leases leases(MongoOperations mongo, Clock clock) {
        return new Leases(mongo, clock);
    }

    @Bean
    ImportReservations importReservations(Leases leases) {
        return new ImportReservations(leases);
    }

    @Bean
    GatheredLetters gatheredLetters(MongoOperations mongo) {
        return new GatheredLetters(mongo);
    }

    @Bean
    Drafts drafts(MongoOperations mongo, Clock clock) {
        return new Drafts(mongo, clock);
    }

    @Bean
    Defects defects(MongoOperations mongo) {
        return new Defects(mongo);
    }

    @Bean
    Answers answers(MongoOperations mongo, Leases leases, Clock clock) {
        return new Answers(mongo, leases, clock);
    }

    @Bean
    SignInTokens signInTokens(MongoOperations mongo, Clock clock) {
        return new SignInTokens(mongo, clock);
    }

    @Bean
    Mails mails(MongoOperations mongo) {
        return new Mails(mongo);
    }

    @Bean
    Correspondents correspondents(MongoOperations mongo) {
        return new Correspondents(mongo);
    }

    @Bean
    MailChoices mailChoices(MongoOperations mongo) {
        return new MailChoices(mongo);
    }
}
