package be.ptr.notification;

import be.ptr.engine.Letter;
import be.ptr.engine.LetterKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All about some kinds of letters: to add a kind, add a bean of this type. */
public interface Correspondence {
    Set<LetterKind> kinds();

    /**
     * E-mail addresses of those who get the letter; nobody when it is no longer true for anybody.
     *
     * @throws NotYet when it cannot be said yet
     */
    List<String> addressees(Letter letter);

    /**
     * Why {@code email} need not get the letter any more: a code, worded under {@code mail.dropped.<code>}; empty as long
     * as the letter is true. Asked immediately before each attempt to send.
     */
    Optional<String> obsolete(Letter letter, String email);

    /** When the letter may leave at the earliest; {@link Instant#MIN} for at once. */
    default Instant earliest(Letter letter) {
        return Instant.MIN;
    }

    /** What the letter says to a person; asked only while it is true. */
    Content content(Letter letter, Reader reader);
}
