package be.ptr.notification;

import be.ptr.configuration.MailSettings;
import be.ptr.configuration.Settings;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
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
    SmtpAnswer send(Composed mail, Mailbox recipient, String messageId) {
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

    private MimeMessage message(Composed mail, Mailbox recipient, String messageId)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = sender.createMimeMessage();
        message.setFrom(new InternetAddress(from, company, StandardCharsets.UTF_8.name()));
        message.setRecipient(Message.RecipientType.TO, recipient.address());
        if (!mail.replyTo().isEmpty()) {
            message.setReplyTo(addresses(mail.replyTo()));
        }
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        new MimeParts(mail, logo.image()).into(message);
        message.setHeader("Message-ID", "<" + messageId + ">");
        // No answers from programs that are on holiday.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        return message;
    }

    private static InternetAddress[] addresses(List<Mailbox> mailboxes)
            throws MessagingException, UnsupportedEncodingException {
        InternetAddress[] addresses = new InternetAddress[mailboxes.size()];
        for (int i = 0; i < addresses.length; i++) {
            addresses[i] = mailboxes.get(i).address();
        }
        return addresses;
    }
}
