package be.ptr.notification;

import be.ptr.configuration.Settings;
import be.ptr.engine.Letter;
import be.ptr.engine.Posting;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;

/** The identity of an e-mail: the same letter to the same person has the same one, however often it is sent. */
@Component
class MessageId {
    private static final int LENGTH = 32;

    private final String domain;

    MessageId(Settings settings) {
        String from = settings.mail().from();
        this.domain = from.substring(from.indexOf('@') + 1);
    }

    /** Without angle brackets. */
    String of(Posting posting) {
        Letter letter = posting.letter();
        String whole = String.join(
                "\n",
                letter.run() == null ? "" : letter.run().name(),
                letter.step() == null ? "" : letter.step().key(),
                letter.kind().name(),
                letter.occurrence(),
                posting.recipient().toLowerCase(Locale.ROOT));
        return DigestUtils.sha256Hex(whole).substring(0, LENGTH) + "@" + domain;
    }
}
