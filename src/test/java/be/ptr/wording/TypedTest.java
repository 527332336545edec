package be.ptr.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {
    @ParameterizedTest
    @ValueSource(strings = {"\u202E", "\u2066", "\u200B", "\u200F", "\u2060", "\uFEFF", "\u00AD", "\u0000", "\uD800"})
    void whatNobodySeesGoes(String unseen) {
        assertThat(Typed.of(" Trop" + unseen + " tard\r\n\tici " + unseen)).isEqualTo("Trop tard\n\tici");
    }

    @Test
    void whatShowsStays() {
        String text = "Étape – « arrêt »\u00A0: 8 h € 漢字 e\u0301 𝄞 \uF0B7 " + Character.toString(0x1FAE8);
        assertThat(Typed.of(text)).isEqualTo(text);
        assertThat(Typed.of("\uFFFF\uFE0F" + Character.toString(0xE0041))).isEmpty();
    }

    @Test
    void aLineIsOne() {
        assertThat(Typed.line(" https://example.be/a\u2028b\u202E ")).isEqualTo("https://example.be/a b");
    }

    @Test
    void aQuoteIsShort() {
        assertThat(Typed.quoted("Ada\u202E Exemple")).isEqualTo("Ada Exemple");
        assertThat(Typed.quoted("x".repeat(100))).hasSize(100);
        assertThat(Typed.quoted("x".repeat(200_000))).hasSize(101).endsWith("x…");
        assertThat(Typed.quoted("x".repeat(99) + "𝄞".repeat(99))).isEqualTo("x".repeat(99) + "…");
        assertThat(Typed.quoted("\u200B".repeat(500))).isEqualTo("…");
    }
}
