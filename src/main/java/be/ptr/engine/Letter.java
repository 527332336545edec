package be.ptr.engine;

import be.ptr.plan.DryRun;
import be.ptr.plan.StepId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that people are to be told by e-mail: the reason, not yet the words. Each part means the same for every kind.
 *
 * @param run null for what concerns no run
 * @param step null for what concerns no single step
 * @param occurrence tells letters of one kind about one step apart, and names what is told where that is stored; two letters
 *     that agree in kind, run, step and occurrence are the same letter
 * @param recipient the one address it is for; empty when the addressees follow from all the rest
 * @param by user id of who brought it about; empty for nobody
 * @param message what that person wrote to the recipient; empty for nothing
 * @param target path that a link to sign in leads to; empty for the home page, or without such a link
 * @param failure the letter that did not arrive, for one that says so; null else
 */
public record Letter(
        LetterKind kind,
        @Nullable DryRun run,
        @Nullable StepId step,
        String occurrence,
        String recipient,
        String by,
        String message,
        String target,
        @Nullable Failure failure) {
    /** The most characters that the engine keeps of a text. */
    public static final int LONGEST_MESSAGE = 4000;

    /**
     * A letter that did not arrive.
     *
     * @param recipient whom it did not reach
     * @param cause what stood in the way
     */
    public record Failure(LetterKind kind, String recipient, String cause) {
        public Failure {
            cause = cut(cause);
        }
    }

    public Letter {
        message = cut(message);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE);
    }

    /** With nothing but its identity. */
    private static Letter of(LetterKind kind, @Nullable DryRun run, @Nullable StepId step, String occurrence) {
        return new Letter(kind, run, step, occurrence, "", "", "", "", null);
    }

    private Letter to(String address) {
        return new Letter(kind, run, step, occurrence, address, by, message, target, failure);
    }

    private Letter from(String person, String words) {
        return new Letter(kind, run, step, occurrence, recipient, person, words, target, failure);
    }

    private Letter leadingTo(String path) {
        return new Letter(kind, run, step, occurrence, recipient, by, message, path, failure);
    }

    private Letter about(Failure failed) {
        return new Letter(kind, run, step, occurrence, recipient, by, message, target, failed);
    }

    /** To everybody to whom {@code step} is assigned when the letter is addressed. */
    public static Letter ready(DryRun run, StepId step) {
        return of(LetterKind.READY, run, step, "1");
    }

    /**
     * To one person, about several steps of one kind of letter.
     *
     * @param kind the {@linkplain LetterKind#list list} that it is
     * @param number under which it is stored which ones
     */
    public static Letter list(LetterKind kind, DryRun run, int number, String recipient) {
        return of(kind, run, null, String.valueOf(number)).to(recipient);
    }

    /**
     * To the person who got {@code step}.
     *
     * @param number counts the transfers of the step
     * @param message of the one who transfers; empty for none
     */
    public static Letter transfer(DryRun run, StepId step, int number, String to, String by, String message) {
        return of(LetterKind.TRANSFER, run, step, String.valueOf(number)).to(to).from(by, message);
    }

    /** The same, where the step was transferred together with others. */
    public Letter amongOthers() {
        return of(LetterKind.MASS_TRANSFER, run, step, occurrence).to(recipient).from(by, message);
    }

    /**
     * To the leads of the run of {@code failed}.
     *
     * @param failedRecipient whom the letter did not reach
     */
    public static Letter sendingFailed(Letter failed, String failedRecipient, String cause) {
        return of(
                        LetterKind.SENDING_FAILED,
                        failed.run(),
                        failed.step(),
                        UUID.randomUUID().toString())
                .about(new Failure(failed.kind(), failedRecipient, cause));
    }

    /** What did not arrive, of a letter that says so. */
    public Failure failed() {
        return Objects.requireNonNull(failure);
    }

    /**
     * With a link to sign in, made when the e-mail is.
     *
     * @param target path that the sign-in leads to; empty for the home page
     */
    public static Letter signIn(String recipient, String target) {
        return once(LetterKind.SIGN_IN).to(recipient).leadingTo(target);
    }

    /**
     * What one person is to be reminded of.
     *
     * @param id under which it is stored what that is
     */
    public static Letter gathered(DryRun run, String id, String recipient) {
        return of(LetterKind.GATHERED, run, null, id).to(recipient);
    }

    /**
     * To everybody of {@code run}.
     *
     * @param occurrence the ISO week, or the moment at which somebody asked for it
     * @param by user id of who asked for it; empty for nobody
     */
    public static Letter weeklyReport(DryRun run, String occurrence, String by) {
        return of(LetterKind.WEEKLY_REPORT, run, null, occurrence).from(by, "");
    }

    /** With a link to choose a new password. */
    public static Letter password(String recipient) {
        return once(LetterKind.PASSWORD).to(recipient);
    }

    private static Letter once(LetterKind kind) {
        return of(kind, null, null, UUID.randomUUID().toString());
    }
}
