package be.ptr.notification;

import be.ptr.configuration.Settings;
import be.ptr.wording.Wording;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** An e-mail that says nothing but that e-mails work, sent while the person who asks for it waits. */
@Component
public class TrialMail {
    private final Smtp smtp;
    private final Composer composer;
    private final Settings settings;

    TrialMail(Smtp smtp, Composer composer, Settings settings) {
        this.smtp = smtp;
        this.composer = composer;
        this.settings = settings;
    }

    /**
     * What came of it.
     *
     * @param code worded under {@code mails.trial.<code>}
     * @param said by the mail server; empty when it took the e-mail, or was not asked
     */
    public record Outcome(String code, String said) {}

    public Outcome send(Reader reader) {
        if (settings.mail().host() == null) {
            return new Outcome("no-host", "");
        }
        String domain = settings.mail().from().substring(settings.mail().from().indexOf('@') + 1);
        Composed mail = composer.compose(content(reader), reader.language(), "", Letterhead.NONE);
        SmtpAnswer answer = smtp.send(mail, Mailbox.of(reader), UUID.randomUUID() + "@" + domain);
        if (answer instanceof SmtpAnswer.Refused refused) {
            return new Outcome("refused", refused.said());
        }
        if (answer instanceof SmtpAnswer.Later later) {
            return new Outcome("later", later.said());
        }
        return answer instanceof SmtpAnswer.Unreachable unreachable
                ? new Outcome("unreachable", unreachable.said())
                : new Outcome("taken", "");
    }

    private Content content(Reader reader) {
        Wording words = new Wording(reader.language());
        String name = settings.branding().name();
        return new Content(
                words.of("mail.trial.subject", name),
                words.of("mail.trial.preview"),
                "",
                words.of("mail.trial.heading"),
                List.of(new Content.Paragraph("", words.of("mail.trial.text", reader.name(), name))),
                List.of());
    }
}
