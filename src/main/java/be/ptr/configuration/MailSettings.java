package be.ptr.configuration;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Section {@code mail}.
 *
 * @param host SMTP server, or null for none
 * @param testAddress the one address of delivery {@code TEST}, or null
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
        Delivery delivery,
        @Nullable String testAddress,
        boolean copyHeads,
        boolean overdue,
        Duration remindAfter,
        Links links,
        Duration linkValid,
        DayOfWeek weeklyReportDay,
        LocalTime weeklyReportTime) {

    /** What happens to an e-mail that is due. */
    public enum Delivery {
        MAILBOX,
        HOLD,
        TEST,
        ON
    }

    /** What the link in an e-mail opens. */
    public enum Links {
        STEP,
        SIGN_IN
    }
}
