package be.ptr.notification;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.TestSettings;
import be.ptr.configuration.Settings;
import be.ptr.notification.Content.Paragraph;
import be.ptr.plan.Language;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinesOfLettersTest {
    private static final Content CONTENT = new Content(
            "[Transition-DR1] AC-090-Exécution : prête",
            "Aperçu",
            "",
            "AC-090 · Compter",
            List.of(new Paragraph("", "Clôturer « AC-090 » ?")),
            List.of());

    @TempDir
    private Path folder;

    @Test
    void idsAndFrenchSignsStayWholeWhereAMailProgramBreaksLines() {
        Settings settings = TestSettings.in(folder);
        Composed mail = new Composer(settings, new Logo(settings)).compose(CONTENT, Language.FR, "", Letterhead.NONE);

        assertThat(mail.html())
                .contains(".whole { white-space: nowrap; }")
                .contains(">Clôturer «\u00A0<span class=\"whole\">AC-090</span>\u00A0»\u00A0?</span>")
                .contains("><span class=\"whole\">AC-090</span> · Compter</h1>")
                .contains("<title>[Transition-DR1] AC-090-Exécution : prête</title>");
    }

    /** People's mail programs sort by the one and copy from the other. */
    @Test
    void subjectAndPlainTextKeepOrdinaryBlanks() {
        Settings settings = TestSettings.in(folder);
        Composed mail = new Composer(settings, new Logo(settings)).compose(CONTENT, Language.FR, "", Letterhead.NONE);

        assertThat(mail.subject()).isEqualTo("[Transition-DR1] AC-090-Exécution : prête");
        assertThat(mail.text()).contains("Clôturer « AC-090 » ?");
    }
}
