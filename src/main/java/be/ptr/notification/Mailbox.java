package be.ptr.notification;

import be.ptr.plan.Contact;
import be.ptr.plan.Spelling;
import be.ptr.plan.Unseen;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;

/**
 * An address with the name that programs for e-mail show instead of it.
 *
 * @param name empty for none
 */
record Mailbox(String name, String email) {
    Mailbox {
        // A line break in a header would be a header of its own, a mark of direction turns what follows it around.
        name = Spelling.plain(Unseen.replacedIn(name));
    }

    static Mailbox of(Reader reader) {
        return named(reader.name(), reader.email());
    }

    static Mailbox of(Contact contact) {
        return named(contact.name(), contact.email());
    }

    /** Nobody's name. */
    static Mailbox of(String email) {
        return new Mailbox("", email);
    }

    private static Mailbox named(String name, String email) {
        return new Mailbox(name.equals(email) ? "" : name, email);
    }

    /** @throws AddressException when the address is none */
    InternetAddress address() throws AddressException, UnsupportedEncodingException {
        InternetAddress address = new InternetAddress(email, true);
        if (!name.isEmpty()) {
            address.setPersonal(name, StandardCharsets.UTF_8.name());
        }
        return address;
    }
}
