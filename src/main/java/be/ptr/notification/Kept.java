package be.ptr.notification;

import be.ptr.catalogue.Mail;
import be.ptr.security.StepLinks;
import java.util.regex.Pattern;

/**
 * What is kept of the words of an e-mail. Whoever reads it later must not be able to act as its recipient: of an e-mail
 * that leaves, no key to anything is kept; of one that stays in the mailbox nobody else has it.
 */
final class Kept {
    private static final Pattern TOKEN = Pattern.compile(Pattern.quote(StepLinks.PATH) + "[\\w.-]+");

    private Kept() {}

    static Mail whole(Mail mail, Composed composed) {
        return mail.saying(composed.subject(), composed.text(), composed.html());
    }

    static Mail afterSending(Mail mail, Composed composed, boolean secret) {
        return secret
                ? mail.saying(composed.subject(), "", "")
                : mail.saying(composed.subject(), withoutKeys(composed.text()), withoutKeys(composed.html()));
    }

    private static String withoutKeys(String words) {
        return TOKEN.matcher(words).replaceAll(StepLinks.PATH + "…");
    }
}
