package be.ptr.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpellingTest {
    @Test
    void wordsAreComparedWithoutCaseAccentsLigaturesAndKindsOfBlanks() {
        assertThat(Spelling.words(" \u00a0Cœur  d’\u00c9t\u00e9\u202fLe\u0300\n Æ "))
                .isEqualTo("coeur d'ete le ae");
        assertThat(Spelling.key("Étape d’ Œuvre")).isEqualTo("etaped'oeuvre");
    }

    @Test
    void lettersThatStandForOthersAreThese() {
        assertThat(Spelling.words("ﬁn K ℡ İ")).isEqualTo("fin k tel i");
    }
}
