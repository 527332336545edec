package be.ptr.facts;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.plan.DryRun;
import be.ptr.plan.StepId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandoverTest {
    private static final StepId STEP = new StepId("A");
    private static final String ADA = "ada@example.be";
    private static final String BOB = "bob@example.be";
    private static final String DORA = "dora@example.be";

    private static Handover inPlaceOf(String leaver, String holder) {
        return new Handover(BOB, "lea@example.be", 1L, "", holder, List.of(ADA, BOB, DORA), leaver, 2);
    }

    @Test
    void aTransferInPlaceOfOneIsReadAsItWasWritten() {
        Handover written = inPlaceOf("carl@example.be", "");
        LoggedFact fact = LoggedFact.of(new DryRun("DR1"), FactKind.TRANSFERRED, STEP, Instant.EPOCH, "lea@example.be")
                .saying(written);

        Handover read = Decisions.of(List.of(fact)).latest().orElseThrow();

        assertThat(read).isEqualTo(written);
        assertThat(read.assignees()).containsExactly(ADA, BOB);
    }

    @Test
    void onlyTheOneWhoLeavesPassesAnOpenStepOn() {
        assertThat(inPlaceOf("carl@example.be", "carl@example.be").passesOn()).isTrue();
        assertThat(inPlaceOf("carl@example.be", ADA).passesOn()).isFalse();
        assertThat(inPlaceOf("carl@example.be", "").passesOn()).isFalse();
        assertThat(inPlaceOf("", ADA).passesOn()).isTrue();
    }
}
