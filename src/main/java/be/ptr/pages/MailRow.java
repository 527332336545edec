package be.ptr.pages;

import be.ptr.notification.MailLine;
import be.ptr.wording.Wording;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail in a table, all texts ready to be read; absent ones are empty.
 *
 * @param subject for an e-mail about several steps, whose number it says
 * @param standing as {@link MailLine.Standing} names it, or {@code HELD}
 * @param why why it waits, failed or was dropped, as a sentence
 * @param nextTry when it will leave, or be tried again, as a sentence
 * @param readable whether there is more to be read on a page of its own
 * @param repeatable whether it can be tried again at once
 */
public record MailRow(
        String id,
        String when,
        String kind,
        String run,
        String step,
        String subject,
        String recipient,
        String standing,
        String why,
        String nextTry,
        boolean readable,
        boolean repeatable) {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");

    static MailRow of(MailLine line, Wording words, ZoneId zone) {
        boolean waits = line.standing() == MailLine.Standing.WAITING;
        boolean held = waits && is(line, "held");
        boolean failed = line.standing() == MailLine.Standing.FAILED;
        return new MailRow(
                line.id(),
                WHEN.format(line.at().atZone(zone)),
                words.of("mail.kind." + line.kind()),
                text(line.run()),
                text(line.step()),
                line.step() == null ? line.subject() : "",
                line.recipient(),
                held ? "HELD" : line.standing().name(),
                why(line, words),
                held ? "" : next(line, words, zone),
                !waits && !line.id().isEmpty(),
                failed
                        || (waits
                                && !held
                                && !is(line, "gathering")
                                && line.nextTry() != null
                                && !line.id().isEmpty()));
    }

    /** Only what was refused is sent again; all else was perhaps never tried. */
    public String repeat() {
        return standing.equals("FAILED") ? "mails.resend" : "mails.send-now";
    }

    private static boolean is(MailLine line, String cause) {
        return line.cause() != null && line.cause().code().equals(cause);
    }

    private static String why(MailLine line, Wording words) {
        if (!line.dropped().isEmpty()) {
            return words.of("mail.dropped." + line.dropped());
        }
        return line.cause() == null ? "" : line.cause().said(words);
    }

    /** What is still gathered was never tried. */
    private static String next(MailLine line, Wording words, ZoneId zone) {
        return line.nextTry() == null
                ? ""
                : words.of(
                        is(line, "gathering") ? "mails.leaves" : "mails.next-try",
                        WHEN.format(line.nextTry().atZone(zone)));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
