package be.ptr.engine.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.plan.StepId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DecisionsTest {
    private static final StepId STEP = new StepId("A");
    private static final String ADA = "ada@example.be";
    private static final String BOB = "bob@example.be";
    private static final String DORA = "dora@example.be";

    private static Handover inPlaceOf(String leaver, String holder) {
        return new Handover(BOB, "lea@example.be", 1L, "", holder, List.of(ADA, BOB, DORA), leaver, 2);
    }

    @Test
    void aTransferWrittenBeforeThereWereSuchInPlaceOfOneIsInPlaceOfEverybody() {
        String before = "{\"to\":\"bob@example.be\",\"by\":\"ada@example.be\",\"at\":1,\"message\":\"\","
                + "\"holder\":\"ada@example.be\",\"takers\":[\"bob@example.be\",\"dora@example.be\"]}";

        Handover read = Decisions.of(STEP, Map.of(DecisionName.transfer(STEP, 1), before))
                .latest()
                .orElseThrow();

        assertThat(read.leaver()).isEmpty();
        assertThat(read.assignees()).containsExactly(BOB);
        assertThat(read.takers()).containsExactly(BOB, DORA);
        assertThat(read.passesOn()).isTrue();
    }

    @Test
    void aTransferInPlaceOfOneIsReadAsItWasWritten() {
        Handover written = inPlaceOf("carl@example.be", "");
        Map<String, String> variables = Map.of(DecisionName.transfer(STEP, 1), Decisions.text(written));

        Handover read = Decisions.of(STEP, variables).latest().orElseThrow();

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

    @Test
    void whatNoVariableCanHoldIsMeasured() {
        List<String> many = IntStream.range(0, 200)
                .mapToObj(i -> "person" + i + "@example.be")
                .toList();
        Handover large = new Handover(BOB, ADA, 1L, "", "", many, "carl@example.be", 200);

        assertThat(Decisions.excess(inPlaceOf("carl@example.be", ""))).isNegative();
        assertThat(Decisions.excess(large)).isEqualTo(Decisions.text(large).length() - 4000);
        assertThat(Decisions.excess(large)).isPositive();
    }
}
