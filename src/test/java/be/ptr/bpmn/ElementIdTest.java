package be.ptr.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ptr.plan.DryRun;
import be.ptr.plan.StepId;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ElementIdTest {
    @Test
    void lettersDigitsAndHyphensStayReadable() {
        assertThat(ElementId.encode("CO-120")).isEqualTo("CO-120");
        assertThat(ElementId.encode("PP 1.2")).isEqualTo("PP_00w_1_00K_2");
        assertThat(ElementId.encode("a_b")).isEqualTo("a_01x_b");
    }

    @Test
    void aTextThatWasNeverEncodedIsRefused() {
        for (String text : new String[] {"a_", "_00w", "_00_", "_01A_", "é", "a.b", "_00w__00w_"}) {
            assertThatThrownBy(() -> ElementId.decode(text))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(text);
        }
    }

    @Property(seed = "1")
    void everyTextComesBackWhole(@ForAll String text) {
        assertThat(ElementId.decode(ElementId.encode(text))).isEqualTo(text);
    }

    @Property(seed = "2")
    void theEncodingIsAnXmlNameBehindAPrefixAndFitsTheEngine(@ForAll @StringLength(max = 64) String text) {
        assertThat("start_" + ElementId.encode(text))
                .matches("[A-Za-z_][A-Za-z0-9_-]*")
                .hasSizeLessThan(202);
    }

    @Property(seed = "3")
    void twoTextsNeverMeet(
            @ForAll @Chars({'a', '_', '0', '.', ' ', 'w'}) @StringLength(max = 8) String one,
            @ForAll @Chars({'a', '_', '0', '.', ' ', 'w'}) @StringLength(max = 8) String other) {
        Assume.that(!one.equals(other));
        assertThat(ElementId.encode(one)).isNotEqualTo(ElementId.encode(other));
    }

    @Test
    void anElementKnowsItsStepAndItsPart() {
        StepId id = new StepId("PP 1.2");
        for (Part part : Part.values()) {
            assertThat(part.stepOf(part.idOf(id))).contains(id);
        }
        assertThat(Part.TASK.stepOf(Part.FORK.idOf(id))).isEmpty();
        assertThat(Part.START.stepOf(ProcessNames.PHASE_START)).isEmpty();
    }

    @Test
    void namesOfProcessesAndSignalsAreXmlNamesThatFitTheEngine() {
        assertThat(ProcessNames.processKey(new DryRun("DR1"), "FB-RB")).isEqualTo("DR1.FB-RB");
        assertThat(ProcessNames.processKey(new DryRun("2021"), "PP")).isEqualTo("_2021.PP");
        assertThat(ProcessNames.signal(new DryRun("DR1"), new StepId("108"))).isEqualTo("DR1.108");
        String longest = "é".repeat(64);
        assertThat(ProcessNames.signal(new DryRun(longest), new StepId(longest)))
                .matches("_[0-9a-f]{64}");
    }
}
