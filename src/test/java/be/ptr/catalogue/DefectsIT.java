package be.ptr.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.database.OnEveryMongo;
import be.ptr.plan.DryRun;
import be.ptr.plan.StepId;
import java.time.Instant;
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

    private static Defect defect(String id, String step, int hour, String text) {
        Instant at = Instant.parse("2021-10-30T00:00:00Z").plusSeconds(hour * 3600L);
        return Defect.found(id, DR1, new StepId(step), "a@example.be", at, Defect.Severity.MAJOR, text, "", "");
    }
}
