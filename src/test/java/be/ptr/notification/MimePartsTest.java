package be.ptr.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

class MimePartsTest {
    private static final ByteArrayResource FILE = new ByteArrayResource("x".getBytes(StandardCharsets.UTF_8));
    private static final Logo.Image LOGO = new Logo.Image("image/png", FILE);
    private static final Content.Attachment TABLE = new Content.Attachment("été.xlsx", "application/x", FILE);

    @Test
    void nothingIsNestedThatNeedNotBe() throws MessagingException, IOException {
        assertThat(shape(List.of(), Optional.empty())).isEqualTo("alternative(plain html)");
        assertThat(shape(List.of(), Optional.of(LOGO))).isEqualTo("alternative(plain related(html png))");
        assertThat(shape(List.of(TABLE), Optional.empty())).isEqualTo("mixed(alternative(plain html) x)");
        assertThat(shape(List.of(TABLE), Optional.of(LOGO))).isEqualTo("mixed(alternative(plain related(html png)) x)");
    }

    private static String shape(List<Content.Attachment> attachments, Optional<Logo.Image> logo)
            throws MessagingException, IOException {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
        new MimeParts(new Composed("Sujet", "Bonjour", "<p>Bonjour", attachments, List.of()), logo).into(message);
        message.saveChanges();
        return shape(message);
    }

    private static String shape(Part part) throws MessagingException, IOException {
        String type =
                part.getContentType().replaceAll("^[a-z]+/([a-z]+).*", "$1").replaceAll("(?s)[;\\r\\n].*", "");
        if (!(part.getContent() instanceof Multipart parts)) {
            return type;
        }
        StringBuilder inner = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart one = parts.getBodyPart(i);
            inner.append(inner.length() == 0 ? "" : " ").append(shape(one));
        }
        return type + "(" + inner + ")";
    }
}
