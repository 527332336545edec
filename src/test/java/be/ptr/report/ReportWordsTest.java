package be.ptr.report;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.plan.Language;
import be.ptr.wording.Wording;
import org.junit.jupiter.api.Test;

class ReportWordsTest {
    private final Wording french = new Wording(Language.FR);
    private final Wording english = new Wording(Language.EN);

    @Test
    void aSummaryOfNothingIsASentence() {
        assertThat(french.of("report.summary", 0, 5, 0, 0, 0))
                .isEqualTo("Aucune étape-action terminée sur 5 · aucune en retard · aucun defect ouvert");
        assertThat(english.of("report.summary", 0, 5, 0, 0, 0))
                .isEqualTo("No step terminated of 5 · none late · no open defect");
        assertThat(french.of("report.summary", 3, 5, 2, 1, 4))
                .isEqualTo(
                        "3 étapes-actions terminées sur 5, dont 2 depuis une semaine · 1 en retard · 4 defects ouverts");
    }

    @Test
    void whatIsIdleIsNotCalledReady() {
        assertThat(french.of("report.section.IDLE", 2)).doesNotContain("Prête").startsWith("En attente de leur date");
        assertThat(french.of("report.section.IDLE", 1)).startsWith("En attente de sa date");
    }
}
