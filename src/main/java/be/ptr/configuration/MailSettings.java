package be.ptr.configuration;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Section {@code mail}.
 *
 * @param host SMTP server, or null for none
 * @param password empty for none; never logged
 * @param testAddress the one address of delivery {@code TEST}, or null
 * @param replyTo where answers go instead of to the leads of the run; empty for the leads
 * @param gather how long steps that become Ready for a person who just got an e-mail wait for each other; zero for not
 * @param remindAfter how long a step may be Ready before a reminder
 * @param linkValid how long the link of an e-mail opens its step
 */
public record MailSettings(
        @Nullable String host,
        int port,
        @Nullable String user,
        String password,
        boolean tls,
        String from,
        List<String> replyTo,
        Delivery delivery,
        @Nullable String testAddress,
        boolean copyHeads,
        boolean overdue,
        Duration gather,
        Duration remindAfter,
        Links links,
        Duration linkValid,
        Weekly weeklyReport) {

    /** What happens to an e-mail that is due. */
    public enum Delivery {
        MAILBOX,
        HOLD,
        TEST,
        ON;

        /** Whether it is handed to the mail server, to whomever it goes. */
        public boolean leaves() {
            return this == TEST || this == ON;
        }
    }

    /** A moment of the week, in {@code plan.zone}. */
    public record Weekly(DayOfWeek day, LocalTime time) {}

    /** What the link in an e-mail opens. */
    public enum Links {
        STEP,
        SIGN_IN
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "MailSettings[host=" + host + ", port=" + port + ", user=" + user + ", delivery=" + delivery + "]";
    }
}
