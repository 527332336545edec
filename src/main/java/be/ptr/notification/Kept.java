package be.ptr.notification;

import be.ptr.notification.register.Mail;
import be.ptr.security.StepLinks;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/**
 * What is kept of the words of an e-mail. Whoever reads it later must not be able to act as its recipient: of an e-mail
 * that leaves, no key to anything is kept; of one that stays in the mailbox nobody else has it, and only the administrator
 * sees it.
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

    /** The same for somebody else's eyes: its links lead to the page of the step, where everybody acts in their own name. */
    static Mail withoutKeys(Mail mail) {
        return mail.saying(
                mail.subject(),
                withoutKeys(Objects.toString(mail.text(), ""), page(mail)),
                withoutKeys(Objects.toString(mail.html(), ""), page(mail)));
    }

    static String withoutKeys(String words) {
        return withoutKeys(words, StepLinks.PATH + "…");
    }

    private static String withoutKeys(String words, String instead) {
        return TOKEN.matcher(words).replaceAll(Matcher.quoteReplacement(instead));
    }

    private static String page(Mail mail) {
        return mail.run() == null || mail.step() == null
                ? StepLinks.PATH + "…"
                : "/runs/" + segment(mail.run()) + "/steps/" + segment(mail.step());
    }

    private static String segment(String name) {
        return UriUtils.encodePathSegment(name, StandardCharsets.UTF_8);
    }
}
