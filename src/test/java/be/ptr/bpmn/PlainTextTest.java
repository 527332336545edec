package be.ptr.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void expressionsAreBroken() {
        assertThat(PlainText.of("Payer ${montant} et #{frais} à 5 $ {net}"))
                .isEqualTo("Payer $ {montant} et # {frais} à 5 $ {net}");
        assertThat(PlainText.of("$${a}##{b}$#{c}")).isEqualTo("$$ {a}## {b}$# {c}");
    }

    @Test
    void aCharacterThatVanishesLeavesNoExpression() {
        assertThat(PlainText.of("$\u0000{a}")).isEqualTo("$ {a}");
        assertThat(PlainText.of("$\uFFFE{a}")).isEqualTo("$\uFFFD{a}");
    }

    @Test
    void controlCharactersBecomeSpaces() {
        assertThat(PlainText.of("a\tb\r\nc\u0007d\u0085e\u007Ff")).isEqualTo("a b  c d e f");
    }

    @Test
    void halfAnEmojiIsReplacedAndAWholeOneStays() {
        assertThat(PlainText.of("\uD83D a \uDE00 😀")).isEqualTo("\uFFFD a \uFFFD 😀");
    }

    @Test
    void aLongTextIsCutBetweenCharacters() {
        assertThat(PlainText.of("a".repeat(255))).isEqualTo("a".repeat(255));
        assertThat(PlainText.of("a".repeat(256))).isEqualTo("a".repeat(254) + "…");
        assertThat(PlainText.of("a".repeat(253) + "😀😀")).isEqualTo("a".repeat(253) + "…");
        assertThat(PlainText.of("a".repeat(252) + "😀😀")).isEqualTo("a".repeat(252) + "😀…");
    }
}
