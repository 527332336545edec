package be.ptr.notification;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.core.io.ByteArrayResource;

/**
 * The parts of an e-mail as RFC 2046 nests them, none more than are needed: programs show a clip beside everything that is
 * {@code multipart/mixed}, and the logo among the files of what is not {@code related}.
 */
record MimeParts(Composed mail, Optional<Logo.Image> logo) {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    void into(MimePart message) throws MessagingException {
        if (mail.attachments().isEmpty()) {
            message.setContent(words());
            return;
        }
        MimeMultipart mixed = new MimeMultipart("mixed", part(words()));
        for (Content.Attachment attachment : mail.attachments()) {
            MimeBodyPart file = file(attachment.file(), attachment.type(), Part.ATTACHMENT);
            file.setFileName(attachment.name());
            mixed.addBodyPart(file);
        }
        message.setContent(mixed);
    }

    /** The same twice: a program shows the last one that it can. */
    private MimeMultipart words() throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.text(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(mail.html(), UTF_8, "html");
        return new MimeMultipart("alternative", text, logo.isPresent() ? part(withLogo(html, logo.get())) : html);
    }

    private static MimeMultipart withLogo(MimeBodyPart html, Logo.Image logo) throws MessagingException {
        MimeBodyPart image = file(logo.file(), logo.type(), Part.INLINE);
        image.setContentID("<logo>");
        return new MimeMultipart("related", html, image);
    }

    private static MimeBodyPart part(MimeMultipart parts) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(parts);
        return part;
    }

    private static MimeBodyPart file(ByteArrayResource file, String type, String disposition)
            throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.getByteArray(), type)));
        part.setDisposition(disposition);
        return part;
    }
}
