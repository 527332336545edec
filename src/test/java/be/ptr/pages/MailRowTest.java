package be.ptr.pages;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.notification.Cause;
import be.ptr.notification.MailLine;
import be.ptr.notification.MailLine.Standing;
import be.ptr.plan.Language;
import be.ptr.wording.Wording;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MailRowTest {
    private static final Instant NOW = Instant.parse("2031-05-04T08:00:00Z");

    @Test
    void whatIsHeldSaysSoAndIsNotOfferedToBeSentAgain() {
        MailRow held = row("held");

        assertThat(held.standing()).isEqualTo("HELD");
        assertThat(held.repeatable()).isFalse();
        assertThat(held.nextTry()).isEmpty();
    }

    @Test
    void whatTheMailServerDelaysCanBeSentAtOnce() {
        MailRow delayed = row("later");

        assertThat(delayed.standing()).isEqualTo("WAITING");
        assertThat(delayed.repeatable()).isTrue();
        assertThat(delayed.nextTry()).isNotEmpty();
    }

    @Test
    void whatWasNeverTriedIsNotOfferedToBeTriedAgain() {
        assertThat(row("gathering").repeatable()).isFalse();
        assertThat(row("gathering").nextTry()).isEqualTo("Départ\u00a0: 04/05/2031 08:00:00");
        assertThat(row("unreachable").repeat()).isEqualTo("mails.send-now");
        assertThat(row("unreachable").nextTry()).startsWith("Prochain essai");
    }

    private static MailRow row(String cause) {
        MailLine line = new MailLine(
                "1@example.be",
                "READY_LIST",
                "DR1",
                null,
                "3 étapes-actions",
                "ada@example.be",
                Standing.WAITING,
                new Cause(cause, ""),
                "",
                NOW,
                NOW);
        return MailRow.of(line, new Wording(Language.FR), ZoneOffset.UTC);
    }
}
