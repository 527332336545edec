package be.ptr.defects;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.database.OnEveryMongo;
import be.ptr.plan.DryRun;
import be.ptr.plan.StepId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.data.mongodb.core.MongoTemplate;

class DraftsIT {
    private static final DryRun DR1 = new DryRun("DR1");
    private static final StepId STEP = new StepId("CO-120");
    private static final Instant NOW = Instant.parse("2021-10-30T14:32:08Z");

    @OnEveryMongo
    void theLastTextOfEachPersonIsKeptUntilItIsCleared(MongoTemplate mongo) {
        Drafts drafts = new Drafts(mongo, Clock.fixed(NOW, ZoneOffset.UTC));
        drafts.save(DR1, STEP, "a@example.be", "L'écran");
        assertThat(drafts.save(DR1, STEP, "A@example.be", "L'écran ${x}\nreste vide"))
                .isEqualTo(new Draft("L'écran ${x}\nreste vide", NOW));
        drafts.save(DR1, STEP, "b@example.be", "autre chose");
        assertThat(drafts.of(DR1, new StepId("co-120"), "a@example.be"))
                .contains(new Draft("L'écran ${x}\nreste vide", NOW));
        assertThat(drafts.of(new DryRun("Live"), STEP, "a@example.be")).isEmpty();
        drafts.clear(DR1, STEP, "a@example.be");
        drafts.clear(DR1, STEP, "a@example.be");
        assertThat(drafts.of(DR1, STEP, "a@example.be")).isEmpty();
        assertThat(drafts.of(DR1, STEP, "b@example.be")).isPresent();
    }

    @OnEveryMongo
    void aBlankTextClearsAndALongOneIsCut(MongoTemplate mongo) {
        Drafts drafts = new Drafts(mongo, Clock.fixed(NOW, ZoneOffset.UTC));
        String text = "é".repeat(Drafts.MAX_LENGTH);
        assertThat(drafts.save(DR1, STEP, "a@example.be", text + "!").text()).isEqualTo(text);
        assertThat(drafts.save(DR1, STEP, "a@example.be", " \n").text()).isEmpty();
        assertThat(drafts.of(DR1, STEP, "a@example.be")).isEmpty();
    }
}
