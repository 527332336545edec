package be.ptr.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnseenTest {
    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00, 0x7F, 0x85, 0xAD, 0x034F, 0x061C, 0x115F, 0x180E, 0x200B, 0x200D, 0x200E, 0x202E, 0x2060, 0x2066,
                0x2800, 0x3164, 0xD800, 0xE000, 0xFE0F, 0xFEFF, 0xFFFF, 0xE0041, 0xE0100, 0x10FFFD
            })
    void isFoundAndNamed(int codePoint) {
        String text = "CO-" + Character.toString(codePoint) + "1";
        assertThat(Unseen.firstIn(text)).hasValue(codePoint);
        assertThat(Unseen.replacedIn(text)).isEqualTo("CO- 1");
        assertThat(Unseen.name(codePoint)).isEqualTo(String.format("U+%04X", codePoint));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x202A, 0x202B, 0x202D, 0x202E, 0x2066, 0x2069})
    void whatTurnsTheDirectionIsFound(int codePoint) {
        assertThat(Unseen.firstTurning("a\u200B\uFE0F" + Character.toString(codePoint) + "b"))
                .hasValue(codePoint);
        assertThat(Unseen.firstTurning("⚠\uFE0F a\u00ADb\u200Dc\u2028 \u200Fעברית\u200E"))
                .isEmpty();
    }

    @Test
    void whatIsSeenIsLeftAlone() {
        String text = "Étape 1 – « arrêt » \u00A0 à 8 h\t€ 漢字 e\u0301 𝄞\r\n";
        assertThat(Unseen.firstIn(text)).isEmpty();
        assertThat(Unseen.replacedIn(text)).isEqualTo(text);
    }
}
