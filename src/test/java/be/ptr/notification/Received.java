package be.ptr.notification;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;

/** The parts of an e-mail that arrived. */
final class Received {
    private Received() {}

    /** With its blanks as they are typed. */
    static String text(Part message) {
        return part(message, "text/plain").replace("\r\n", "\n").replace('\u00A0', ' ');
    }

    static String html(Part message) {
        return part(message, "text/html");
    }

    static boolean isTo(Message message, String person) {
        try {
            return address(message).equals(person);
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Where it went, without the name. */
    static String address(Message message) throws MessagingException {
        return ((InternetAddress) message.getAllRecipients()[0]).getAddress();
    }

    /** Name of the one file that came along; empty without one. */
    static String attachment(Part part) {
        try {
            if (part.getFileName() != null) {
                return part.getFileName();
            }
            String found = "";
            if (part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount() && found.isEmpty(); i++) {
                    found = attachment(parts.getBodyPart(i));
                }
            }
            return found;
        } catch (MessagingException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String part(Part part, String type) {
        try {
            if (part.isMimeType(type)) {
                return String.valueOf(part.getContent());
            }
            if (part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    BodyPart inner = parts.getBodyPart(i);
                    String found = part(inner, type);
                    if (!found.isEmpty()) {
                        return found;
                    }
                }
            }
            return "";
        } catch (MessagingException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
