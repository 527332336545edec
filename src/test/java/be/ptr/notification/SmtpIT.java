package be.ptr.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.ptr.TestSettings;
import be.ptr.configuration.Settings;
import be.ptr.notification.FaultySmtpServer.Fault;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a mail server can do to us, and what we make of it. */
class SmtpIT {
    private static final List<Mailbox> REPLY_TO = List.of(
            new Mailbox("Léa, « pilote »\r\nBcc: x@example.be", "lea@example.be"), Mailbox.of("max@example.be"));
    private static final Composed MAIL =
            new Composed("Sujet é\r\nBcc: x@example.be", "Bonjour,\nça va ?", "<p>Bonjour</p>", List.of(), REPLY_TO);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "NONE, Taken",
        "GREETS_WITH_421, Unreachable",
        "PUTS_RECIPIENTS_OFF_WITH_451, Later",
        "REFUSES_RECIPIENTS_WITH_550, Refused",
        "REFUSES_SENDERS_WITH_550, Unreachable",
        "REFUSES_WORDS_WITH_554, Refused",
        "HANGS_UP_AFTER_DATA, Later",
        "HANGS, Unreachable"
    })
    void everyFaultIsUnderstood(Fault fault, String answer) {
        try (FaultySmtpServer server = new FaultySmtpServer(0).with(fault)) {
            SmtpAnswer given = smtp(server.port()).send(MAIL, Mailbox.of("nobody@example.be"), "1@example.be");
            assertThat(given.getClass().getSimpleName()).as(given.toString()).isEqualTo(answer);
        }
    }

    @Test
    void aServerThatIsNotThereIsUnreachable() {
        FaultySmtpServer gone = new FaultySmtpServer(0);
        gone.close();
        assertThat(smtp(gone.port()).send(MAIL, Mailbox.of("a@example.be"), "1@example.be"))
                .isInstanceOf(SmtpAnswer.Unreachable.class);
    }

    @Test
    void aServerThatCannotEncryptIsUnreachableWhereThatIsRequired() {
        try (FaultySmtpServer server = new FaultySmtpServer(0)) {
            Settings settings =
                    TestSettings.in(folder, "--mail.host=127.0.0.1", "--mail.port=" + server.port(), "--mail.tls=true");
            assertThat(new Smtp(settings, new Logo(settings)).send(MAIL, Mailbox.of("a@example.be"), "1@example.be"))
                    .isInstanceOf(SmtpAnswer.Unreachable.class);
            assertThat(server.taken()).isEmpty();
        }
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        try (FaultySmtpServer server = new FaultySmtpServer(0)) {
            assertThat(smtp(server.port()).send(MAIL, Mailbox.of("a@b@c"), "1@example.be"))
                    .isInstanceOf(SmtpAnswer.Refused.class);
        }
    }

    @Test
    void theServerGetsBothPartsAndOurMessageId() throws Exception {
        GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        try {
            int port = server.getSmtp().getPort();
            assertThat(smtp(port)
                            .send(
                                    MAIL,
                                    new Mailbox("Ada O'Hara, née \"Dupont\"\r\nX-Evil: 1", "ada@example.be"),
                                    "42@example.be"))
                    .isInstanceOf(SmtpAnswer.Taken.class);

            MimeMessage message = server.getReceivedMessages()[0];
            assertThat(message.getMessageID()).isEqualTo("<42@example.be>");
            assertThat(message.getSubject()).isEqualTo("Sujet é Bcc: x@example.be");
            assertThat(message.getHeader("Bcc")).isNull();
            assertThat(message.getFrom()[0].toString()).isEqualTo("PTR <ptr@example.be>");
            assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(((InternetAddress) message.getAllRecipients()[0]).getPersonal())
                    .isEqualTo("Ada O'Hara, née \"Dupont\" X-Evil: 1");
            assertThat(message.getHeader("X-Evil")).isNull();
            assertThat(message.getReplyTo())
                    .extracting(
                            one -> ((InternetAddress) one).getPersonal(), one -> ((InternetAddress) one).getAddress())
                    .containsExactly(
                            tuple("Léa, « pilote » Bcc: x@example.be", "lea@example.be"),
                            tuple(null, "max@example.be"));
            assertThat(message.getContentType()).startsWith("multipart/alternative");
            assertThat(((MimeMultipart) message.getContent()).getCount()).isEqualTo(2);
            assertThat(Received.text(message)).contains("ça va ?");
            assertThat(Received.html(message)).contains("<p>Bonjour</p>");
        } finally {
            server.stop();
        }
    }

    private Smtp smtp(int port) {
        Settings settings = TestSettings.in(folder, "--mail.host=127.0.0.1", "--mail.port=" + port, "--mail.tls=false");
        return new Smtp(settings, new Logo(settings), Duration.ofSeconds(1));
    }
}
