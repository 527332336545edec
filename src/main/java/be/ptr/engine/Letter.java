package be.ptr.engine;

import be.ptr.plan.DryRun;
import be.ptr.plan.StepId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that people are to be told by e-mail: the reason, not yet the words.
 *
 * @param run null for what concerns no run
 * @param step null for what concerns no single step
 * @param occurrence tells letters of one kind about one step apart; two letters that agree in kind, run, step and
 *     occurrence are the same letter
 * @param recipient the one address it is for; empty when the addressees follow from all the rest
 * @param by user id of who brought it about; empty for nobody
 * @param message what a person wrote, why a sending failed, or where a sign-in shall lead; empty for nothing
 */
public record Letter(
        Kind kind,
        @Nullable DryRun run,
        @Nullable StepId step,
        String occurrence,
        String recipient,
        String by,
        String message) {
    /** The most characters that the engine keeps of a text. */
    public static final int LONGEST_MESSAGE = 4000;

    /** What an e-mail is about. */
    public enum Kind {
        /** A step can be started. */
        READY,
        /** Several steps can be started by one person. */
        READY_LIST,
        /** A step was given to somebody else. */
        TRANSFER,
        /** An e-mail did not reach its recipient. */
        SENDING_FAILED,
        /** What became overdue, or waits for too long, for one person. */
        GATHERED,
        /** Where a run stands, once a week. */
        WEEKLY_REPORT,
        /** A link to sign in with. */
        SIGN_IN,
        /** A link to a new password. */
        PASSWORD;

        /** Somebody is waiting in front of a screen. */
        boolean urgent() {
            return this == SIGN_IN || this == PASSWORD;
        }
    }

    public Letter {
        message = message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE);
    }

    /** To everybody to whom {@code step} is assigned when the letter is addressed. */
    public static Letter ready(DryRun run, StepId step) {
        return new Letter(Kind.READY, run, step, "1", "", "", "");
    }

    /**
     * To one person, about steps that became Ready within a short time.
     *
     * @param number under which it is stored which ones
     */
    public static Letter readyList(DryRun run, int number, String recipient) {
        return new Letter(Kind.READY_LIST, run, null, String.valueOf(number), recipient, "", "");
    }

    /**
     * To the person who got {@code step}.
     *
     * @param number counts the transfers of the step
     * @param message of the one who transfers; empty for none
     */
    public static Letter transfer(DryRun run, StepId step, int number, String to, String by, String message) {
        return new Letter(Kind.TRANSFER, run, step, String.valueOf(number), to, by, message);
    }

    /**
     * To the leads of the run of {@code failed}.
     *
     * @param failedRecipient whom the letter did not reach
     */
    public static Letter sendingFailed(Letter failed, String failedRecipient, String cause) {
        String occurrence = failed.kind() + " " + UUID.randomUUID();
        return new Letter(Kind.SENDING_FAILED, failed.run(), failed.step(), occurrence, "", failedRecipient, cause);
    }

    /**
     * With a link to sign in, made when the e-mail is.
     *
     * @param target path that the sign-in leads to; empty for the home page
     */
    public static Letter signIn(String recipient, String target) {
        return once(Kind.SIGN_IN, recipient, target);
    }

    /**
     * What one person is to be reminded of.
     *
     * @param id under which it is stored what that is
     */
    public static Letter gathered(DryRun run, String id, String recipient) {
        return new Letter(Kind.GATHERED, run, null, id, recipient, "", "");
    }

    /**
     * To everybody of {@code run}.
     *
     * @param occurrence the ISO week, or the moment at which somebody asked for it
     * @param by user id of who asked for it; empty for nobody
     */
    public static Letter weeklyReport(DryRun run, String occurrence, String by) {
        return new Letter(Kind.WEEKLY_REPORT, run, null, occurrence, "", by, "");
    }

    /** With a link to choose a new password. */
    public static Letter password(String recipient) {
        return once(Kind.PASSWORD, recipient, "");
    }

    private static Letter once(Kind kind, String recipient, String message) {
        return new Letter(kind, null, null, UUID.randomUUID().toString(), recipient, "", message);
    }
}
