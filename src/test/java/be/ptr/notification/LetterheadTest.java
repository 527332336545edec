package be.ptr.notification;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.TestSettings;
import be.ptr.configuration.Settings;
import be.ptr.plan.Contact;
import be.ptr.plan.DryRun;
import be.ptr.plan.Language;
import be.ptr.wording.Wording;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LetterheadTest {
    private static final Contact LEA = new Contact("Léa", "lea@example.be", null);
    private static final Content CONTENT = new Content("Sujet", "Aperçu", "", "Titre", List.of(), List.of());

    @TempDir
    private Path folder;

    @Test
    void theRealThingSaysSoAndARehearsalSaysWhich() {
        Wording french = new Wording(Language.FR);

        assertThat(head("Live", true).bar(french)).isEqualTo("LIVE");
        assertThat(head("Grand-soir", true).bar(french)).isEqualTo("LIVE · Grand-soir");
        assertThat(head("DR1", false).bar(french)).isEqualTo("Répétition DR1");
        assertThat(head("DR1", false).bar(new Wording(Language.EN))).isEqualTo("Rehearsal DR1");
        assertThat(Letterhead.NONE.bar(french)).isEmpty();
    }

    @Test
    void theRealThingLooksDifferent() {
        Composer composer = composer();

        assertThat(composer.compose(CONTENT, Language.FR, "", head("Live", true))
                        .html())
                .contains("class=\"pad live\" bgcolor=\"#5b21b6\"", ">LIVE</td>");
        assertThat(composer.compose(CONTENT, Language.FR, "", head("DR1", false))
                        .html())
                .contains(">Répétition DR1</td>")
                .doesNotContain("pad live");
    }

    @Test
    void answersGoToTheLeadsUnlessTheConfigurationSaysWhere() {
        assertThat(composer()
                        .compose(CONTENT, Language.FR, "", head("DR1", false))
                        .replyTo())
                .containsExactly(new Mailbox("Léa", "lea@example.be"));
        assertThat(composer("--mail.reply-to=a@example.be,b@example.be")
                        .compose(CONTENT, Language.FR, "", Letterhead.NONE)
                        .replyTo())
                .containsExactly(Mailbox.of("a@example.be"), Mailbox.of("b@example.be"));
    }

    private Composer composer(String... more) {
        Settings settings = TestSettings.in(folder, more);
        return new Composer(settings, new Logo(settings));
    }

    private static Letterhead head(String run, boolean live) {
        return new Letterhead(new DryRun(run), live, List.of(LEA));
    }
}
