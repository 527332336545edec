package be.ptr.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.bulk.BulkWriteResult;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.BulkOperationException;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.index.CompoundIndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** What PTR's repositories rely on in any MongoDB. */
class MongoContractIT {
    record Counter(@Id String id, @Version Long version, int value) {}

    @OnEveryMongo
    void aChangeOfAnOldVersionIsRefused(MongoTemplate mongo) {
        Counter first = mongo.insert(new Counter("a", null, 0));
        mongo.save(new Counter("a", first.version(), 1));
        assertThatThrownBy(() -> mongo.save(new Counter("a", first.version(), 2)))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(mongo.findById("a", Counter.class)).isEqualTo(new Counter("a", 1L, 1));
    }

    @OnEveryMongo
    void compareAndSetFindsOnlyTheExpectedState(MongoTemplate mongo) {
        mongo.insert(new Document("_id", "s").append("state", "READY"), "steps");
        Query ready = Query.query(Criteria.where("_id").is("s").and("state").is("READY"));
        Update open = Update.update("state", "OPEN");
        FindAndModifyOptions after = FindAndModifyOptions.options().returnNew(true);
        assertThat(mongo.findAndModify(ready, open, after, Document.class, "steps"))
                .containsEntry("state", "OPEN");
        assertThat(mongo.findAndModify(ready, open, after, Document.class, "steps"))
                .isNull();
        assertThat(mongo.updateFirst(ready, open, "steps").getMatchedCount()).isZero();
    }

    @OnEveryMongo
    void aUniqueCompoundIndexKeepsTheSecondOut(MongoTemplate mongo) {
        mongo.indexOps("steps")
                .createIndex(new CompoundIndexDefinition(new Document("run", 1).append("step", 1)).unique());
        mongo.insert(step("DR1", "CO-1"), "steps");
        mongo.insert(step("DR2", "CO-1"), "steps");
        assertThatThrownBy(() -> mongo.insert(step("DR1", "CO-1"), "steps")).isInstanceOf(DuplicateKeyException.class);
        mongo.insert(step("DR1", "CO-2"), "steps");
        assertThatThrownBy(() -> mongo.updateFirst(
                        Query.query(Criteria.where("run").is("DR1").and("step").is("CO-2")),
                        Update.update("step", "CO-1"),
                        "steps"))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @OnEveryMongo
    void anOrderedBulkStopsAtTheFirstError(MongoTemplate mongo) {
        mongo.insert(new Document("_id", "a").append("list", "text"), "steps");
        mongo.insert(new Document("_id", "b"), "steps");
        BulkOperations bulk = mongo.bulkOps(BulkMode.ORDERED, "steps")
                .updateOne(id("b"), Update.update("seen", 1))
                .upsert(id("c"), Update.update("seen", 1))
                .updateOne(id("a"), new Update().push("list", 1))
                .updateOne(id("b"), Update.update("seen", 2));
        assertThatThrownBy(bulk::execute).isInstanceOfSatisfying(BulkOperationException.class, e -> {
            assertThat(e.getErrors())
                    .singleElement()
                    .satisfies(error -> assertThat(error.getIndex()).isEqualTo(2));
            assertThat(e.getResult().getModifiedCount()).isEqualTo(1);
            assertThat(e.getResult().getUpserts())
                    .singleElement()
                    .satisfies(upsert -> assertThat(upsert.getIndex()).isEqualTo(1));
        });
        assertThat(mongo.findOne(id("b"), Document.class, "steps")).containsEntry("seen", 1);
    }

    @OnEveryMongo
    void aBulkOfUpsertsIsIdempotent(MongoTemplate mongo) {
        assertThat(upsertHundred(mongo).getUpserts()).hasSize(100);
        assertThat(upsertHundred(mongo).getMatchedCount()).isEqualTo(100);
        assertThat(mongo.count(new Query(), "steps")).isEqualTo(100);
    }

    private static BulkWriteResult upsertHundred(MongoTemplate mongo) {
        BulkOperations bulk = mongo.bulkOps(BulkMode.ORDERED, "steps");
        IntStream.range(0, 100).forEach(i -> bulk.upsert(id("CO-" + i), Update.update("state", "IDLE")));
        return bulk.execute();
    }

    @OnEveryMongo
    void moreDocumentsThanOneReplyHoldsArriveAllAndSorted(MongoTemplate mongo) {
        List<Document> many = IntStream.range(0, 3500)
                .mapToObj(i -> new Document("_id", 3500 - i).append("run", "DR1"))
                .toList();
        mongo.insert(many, "steps");
        Query query = Query.query(Criteria.where("run").is("DR1"))
                .with(org.springframework.data.domain.Sort.by(Direction.ASC, "_id"));
        assertThat(mongo.find(query, Document.class, "steps"))
                .extracting(document -> document.getInteger("_id"))
                .isEqualTo(IntStream.rangeClosed(1, 3500).boxed().toList());
    }

    @OnEveryMongo
    void groupsAreCounted(MongoTemplate mongo) {
        mongo.insert(List.of(step("DR1", "a"), step("DR1", "b"), step("DR2", "a")), "steps");
        assertThat(mongo.aggregate(
                                Aggregation.newAggregation(
                                        Aggregation.group("run").count().as("total"),
                                        Aggregation.sort(Direction.ASC, "_id")),
                                "steps",
                                Document.class)
                        .getMappedResults())
                .containsExactly(
                        new Document("_id", "DR1").append("total", 2), new Document("_id", "DR2").append("total", 1));
    }

    private static Document step(String run, String step) {
        return new Document("run", run).append("step", step);
    }

    private static Query id(String id) {
        return Query.query(Criteria.where("_id").is(id));
    }
}
