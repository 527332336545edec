package be.ptr.defects;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.database.OnEveryMongo;
import be.ptr.plan.DryRun;
import be.ptr.plan.StepId;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

class DefectsIT {
    private static final DryRun DR1 = new DryRun("DR1");

    @OnEveryMongo
    void aDefectIsRecordedOnceAndFoundByStep(MongoTemplate mongo) {
        Defects defects = new Defects(mongo);
        assertThat(defects.record(defect("d2", "CO-120", 7, "script absent"))).isTrue();
        assertThat(defects.record(defect("d1", "CO-120", 6, "${x} $set\nécran vide")))
                .isTrue();
        assertThat(defects.record(defect("d3", "CO-130", 8, "lent"))).isTrue();
        assertThat(defects.record(defect("d2", "CO-120", 9, "double click"))).isFalse();
        assertThat(defects.of(DR1, new StepId("CO-120")))
                .extracting(Defect::text)
                .containsExactly("${x} $set\nécran vide", "script absent");
        assertThat(defects.of(DR1)).extracting(Defect::id).containsExactly("d1", "d2", "d3");
        assertThat(defects.of(new DryRun("Live"))).isEmpty();
    }

    @OnEveryMongo
    void aDefectIsResolvedOnceAndReopened(MongoTemplate mongo) {
        Defects defects = new Defects(mongo);
        defects.record(defect("d1", "CO-120", 6, "lent"));
        Instant now = Instant.parse("2021-10-31T00:00:00Z");
        assertThat(defects.resolve(DR1, "d1", "b@example.be", now)).isTrue();
        assertThat(defects.resolve(DR1, "d1", "c@example.be", now)).isFalse();
        assertThat(defects.find(DR1, "d1").orElseThrow())
                .returns(Defect.State.RESOLVED, Defect::state)
                .returns("b@example.be", Defect::resolvedBy)
                .returns(now, Defect::resolvedAt);
        assertThat(defects.reopen(DR1, "d1")).isTrue();
        assertThat(defects.reopen(DR1, "d1")).isFalse();
        assertThat(defects.of(DR1)).singleElement().returns(true, Defect::isOpen);
        assertThat(defects.find(new DryRun("Live"), "d1")).isEmpty();
        assertThat(defects.resolve(DR1, "nowhere", "b@example.be", now)).isFalse();
    }

    @OnEveryMongo
    void aDefectOfAnEarlierVersionIsOpen(MongoTemplate mongo) {
        mongo.getCollection("Defects")
                .insertOne(new Document("_id", "old")
                        .append("revision", 0L)
                        .append("run", "DR1")
                        .append("step", "CO-120")
                        .append("by", "a@example.be")
                        .append("at", Date.from(Instant.parse("2021-10-30T00:00:00Z")))
                        .append("severity", "MINOR")
                        .append("text", "lent")
                        .append("_class", "defect"));
        Defects defects = new Defects(mongo);
        assertThat(defects.of(DR1))
                .singleElement()
                .returns(true, Defect::isOpen)
                .returns("", Defect::reference)
                .returns("", Defect::link);
        assertThat(defects.resolve(DR1, "old", "b@example.be", Instant.EPOCH)).isTrue();
    }

    private static Defect defect(String id, String step, int hour, String text) {
        Instant at = Instant.parse("2021-10-30T00:00:00Z").plusSeconds(hour * 3600L);
        return Defect.found(id, DR1, new StepId(step), "a@example.be", at, Defect.Severity.MAJOR, text, "", "");
    }
}
