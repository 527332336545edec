package be.ptr.notification;

import be.ptr.configuration.MailSettings;
import be.ptr.configuration.Settings;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The mail server of the configuration: takes an e-mail, or says in which way it did not. */
@Component
class Smtp {
    /** A server that has not said anything by then is as good as away. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final int IMPLICIT_TLS_PORT = 465;

    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final String from;
    private final String company;
    private final Logo logo;

    @Autowired
    Smtp(Settings settings, Logo logo) {
        this(settings, logo, PATIENCE);
    }

    /** @param patience with each word of the server */
    Smtp(Settings settings, Logo logo, Duration patience) {
        MailSettings mail = settings.mail();
        this.from = mail.from();
        this.company = settings.branding().name();
        this.logo = logo;
        sender.setHost(mail.host());
        sender.setPort(mail.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        sender.setJavaMailProperties(properties(mail, String.valueOf(patience.toMillis())));
        if (mail.user() != null) {
            sender.setUsername(mail.user());
            sender.setPassword(mail.password());
        }
    }

    private static Properties properties(MailSettings mail, String millis) {
        boolean implicit = mail.tls() && mail.port() == IMPLICIT_TLS_PORT;
        Properties all = new Properties();
        all.setProperty("mail.smtp.connectiontimeout", millis);
        all.setProperty("mail.smtp.timeout", millis);
        all.setProperty("mail.smtp.writetimeout", millis);
        all.setProperty("mail.smtp.auth", String.valueOf(mail.user() != null));
        all.setProperty("mail.smtp.ssl.enable", String.valueOf(implicit));
        all.setProperty("mail.smtp.starttls.enable", String.valueOf(mail.tls() && !implicit));
        all.setProperty("mail.smtp.starttls.required", String.valueOf(mail.tls() && !implicit));
        all.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        // A name of one's own machine may be one that the server cannot look up.
        all.setProperty("mail.smtp.localhost", mail.from().substring(mail.from().indexOf('@') + 1));
        return all;
    }

    /** @param messageId without angle brackets */
    SmtpAnswer send(Composed mail, String recipient, String messageId) {
        try {
            sender.send(message(mail, recipient, messageId));
            return new SmtpAnswer.Taken();
        } catch (MailException refused) {
            return SmtpAnswer.of(refused);
        } catch (MessagingException | UnsupportedEncodingException impossible) {
            // The address is none: no server would take it.
            return new SmtpAnswer.Refused(String.valueOf(impossible.getMessage()));
        }
    }

    private MimeMessage message(Composed mail, String recipient, String messageId)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper parts =
                new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, "UTF-8");
        parts.setFrom(from, company);
        parts.setTo(recipient);
        parts.setSubject(mail.subject());
        parts.setText(mail.text(), mail.html());
        if (logo.image().isPresent()) {
            Logo.Image image = logo.image().get();
            parts.addInline("logo", image.file(), image.type());
        }
        for (Content.Attachment attachment : mail.attachments()) {
            parts.addAttachment(attachment.name(), attachment.file(), attachment.type());
        }
        message.setHeader("Message-ID", "<" + messageId + ">");
        // No answers from programs that are on holiday.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        return message;
    }
}
