package be.ptr.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Collation;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

class ServedCommandsIT {
    private static TemporaryMongo mongo;
    private static MongoDatabase database;

    @BeforeAll
    static void start() {
        mongo = new TemporaryMongo();
        database = mongo.client().getDatabase("ptr");
        database.getCollection("c").insertOne(new Document("_id", 1).append("list", List.of(1, 2)));
    }

    @AfterAll
    static void stop() {
        mongo.close();
    }

    @Test
    void helloSaysWhatTheHealthCheckReads() {
        assertThat(database.runCommand(new Document("hello", 1)))
                .containsEntry("isWritablePrimary", true)
                .containsEntry("maxWireVersion", 8)
                .containsEntry("ok", 1.0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            dropDatabase            | {dropDatabase: 1}
            dropIndexes             | {dropIndexes: 'c', index: '*'}
            collMod                 | {collMod: 'c', validator: {}}
            collation               | {find: 'c', filter: {}, collation: {locale: 'fr'}}
            min                     | {find: 'c', min: {_id: 1}}
            projection list.$       | {find: 'c', filter: {list: 1}, projection: {'list.$': 1}}
            projection twice        | {find: 'c', projection: {twice: {$add: ['$_id', '$_id']}}}
            projection other        | {find: 'c', projection: {other: '$_id'}}
            collation               | {count: 'c', collation: {locale: 'fr'}}
            collation               | {distinct: 'c', key: 'list', collation: {locale: 'fr'}}
            collation               | {aggregate: 'c', pipeline: [], cursor: {}, collation: {locale: 'fr'}}
            $out                    | {aggregate: 'c', pipeline: [{$out: 'd'}], cursor: {}}
            collation               | {update: 'c', updates: [{q: {}, u: {$set: {a: 1}}, collation: {locale: 'fr'}}]}
            collation               | {delete: 'c', deletes: [{q: {}, limit: 0, collation: {locale: 'fr'}}]}
            collation               | {findAndModify: 'c', remove: true, collation: {locale: 'fr'}}
            projection list.$       | {findAndModify: 'c', remove: true, fields: {'list.$': 1}}
            validator               | {create: 'd', validator: {a: {$exists: true}}}
            viewOn                  | {create: 'd', viewOn: 'c', pipeline: []}
            capped                  | {create: 'd', capped: true, size: 1000}
            collation               | {create: 'd', collation: {locale: 'fr'}}
            expireAfterSeconds      | {createIndexes: 'c', indexes: [{key: {at: 1}, name: 'i', expireAfterSeconds: 5}]}
            partialFilterExpression | {createIndexes: 'c', indexes: [{key: {a: 1}, name: 'i', unique: true, partialFilterExpression: {a: 1}}]}
            collation               | {createIndexes: 'c', indexes: [{key: {a: 1}, name: 'i', collation: {locale: 'fr'}}]}
            key a: text             | {createIndexes: 'c', indexes: [{key: {a: 'text'}, name: 'i'}]}
            """)
    void whatWouldBeIgnoredIsRefusedByName(String name, String command) {
        assertThatThrownBy(() -> database.runCommand(Document.parse(command)))
                .isInstanceOf(MongoCommandException.class)
                .hasMessageContaining("The embedded server does not serve")
                .hasMessageContaining(name);
        assertThat(database.getCollection("c").find().first())
                .isEqualTo(new Document("_id", 1).append("list", List.of(1, 2)));
        assertThat(database.listCollectionNames()).containsExactly("c");
    }

    @Test
    void whatTheDriverOffersIsRefusedToo() {
        Collation french = Collation.builder().locale("fr").build();
        assertThatThrownBy(() ->
                        database.getCollection("c").find().collation(french).first())
                .isInstanceOf(MongoException.class)
                .hasMessageContaining("'collation' of find");
        assertThatThrownBy(() -> database.drop()).hasMessageContaining("does not serve dropDatabase");
        assertThat(database.getCollection("c").countDocuments()).isEqualTo(1);
    }

    @Test
    void aRefusalDoesNotCarryDocumentsIntoTheLog() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger all = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        all.addAppender(log);
        try {
            assertThatThrownBy(() -> database.runCommand(
                            Document.parse("{findAndModify: 'c', query: {_id: 1}, update: {$push: {_id: 'secret'}}}")))
                    .isInstanceOf(MongoCommandException.class);
        } finally {
            all.detachAppender(log);
        }
        assertThat(log.list).isEmpty();
    }

    @Test
    void anIndexNeitherTakesOverAnotherOneNorTheHalfOfAFailedBuild() {
        var steps = mongo.client().getDatabase("indexes").getCollection("Etapes");
        steps.insertMany(List.of(new Document("a", 1).append("b", 1), new Document("a", 1).append("b", 2)));
        IndexOptions unique = new IndexOptions().unique(true).name("only");
        assertThatThrownBy(() -> steps.createIndex(Indexes.ascending("a"), unique))
                .isInstanceOf(MongoException.class);
        assertThatThrownBy(() -> steps.createIndex(Indexes.ascending("a"), unique))
                .isInstanceOf(MongoException.class);
        steps.createIndex(Indexes.ascending("b"), unique);
        steps.createIndex(Indexes.ascending("b"), unique);
        assertThatThrownBy(() -> steps.createIndex(Indexes.ascending("a"), unique))
                .hasMessageContaining("different index only");
        assertThatThrownBy(() -> steps.insertOne(new Document("b", 2))).isInstanceOf(MongoException.class);
    }
}
