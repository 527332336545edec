package be.ptr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.plan.Language;
import be.ptr.wording.Wording;
import be.ptr.workbook.CheckReport;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FindingTableTest {
    @Test
    void sumsSayNoneOneAndMany() {
        assertThat(printed(Language.FR, new CheckReport(0, Map.of("PP", 0), List.of())))
                .contains(
                        "PP\u00A0: aucune étape-action",
                        "Aucune étape-action\u00A0; aucune erreur, aucun avertissement, aucune remarque.");
        assertThat(printed(Language.EN, new CheckReport(1, Map.of("PP", 1), List.of())))
                .contains("PP: 1 step", "1 step; no errors");
        assertThat(printed(Language.EN, new CheckReport(2, Map.of("PP", 2), List.of())))
                .contains("PP: 2 steps", "2 steps; no errors");
    }

    @Test
    void textThatSteersATerminalIsMadeHarmless() {
        assertThat(Plain.text("a\u001b[31m\r\nb\u202ec")).isEqualTo("a [31m b c");
    }

    @Test
    void progressIsDrawnForAPersonOnly() {
        StringWriter drawn = new StringWriter();
        progress(drawn, true);
        StringWriter piped = new StringWriter();
        progress(piped, false);

        assertThat(drawn.toString()).contains("0/2 PP", "1/2 CO");
        assertThat(piped.toString()).isEmpty();
    }

    private static void progress(StringWriter err, boolean interactive) {
        Terminal terminal = new Terminal(new PrintWriter(err), new PrintWriter(err), interactive);
        ProgressBar bar = new ProgressBar(terminal, 2);
        bar.working("PP");
        bar.done();
        bar.working("CO");
        bar.done();
    }

    private static String printed(Language language, CheckReport report) {
        StringWriter out = new StringWriter();
        new FindingTable(new Wording(language)).print(report, new PrintWriter(out));
        return out.toString();
    }
}
