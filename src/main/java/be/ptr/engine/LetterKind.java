package be.ptr.engine;

import java.util.Arrays;
import java.util.Optional;

/** What an e-mail is about, and what holds for every e-mail of this kind. */
public enum LetterKind {
    /** A step can be started. */
    READY,
    /** Several steps can be started by one person. */
    READY_LIST,
    /** A step was given to somebody else. */
    TRANSFER,
    /** A step was given to somebody else together with others. */
    MASS_TRANSFER,
    /** Several steps were given to one person. */
    TRANSFER_LIST,
    /** An e-mail did not reach its recipient. */
    SENDING_FAILED,
    /** What became overdue, or waits for too long, for one person. */
    GATHERED,
    /** Where a run stands, once a week. */
    WEEKLY_REPORT,
    /** A link to sign in with. */
    SIGN_IN(true),
    /** A link to a new password. */
    PASSWORD(true);

    private final boolean opensAnAccount;

    LetterKind() {
        this(false);
    }

    LetterKind(boolean opensAnAccount) {
        this.opensAnAccount = opensAnAccount;
    }

    /** Somebody is waiting in front of a screen: it leaves before all others. */
    public boolean isUrgent() {
        return opensAnAccount;
    }

    /** Its words are for the recipient alone: they are not kept once it was sent. */
    public boolean isSecret() {
        return opensAnAccount;
    }

    /** It opens somebody's account: who looks after e-mails does not see it, administrators do. */
    public boolean isForAdministrators() {
        return opensAnAccount;
    }

    /** The kind that tells in one e-mail what several of this kind say; empty when each is told by itself. */
    public Optional<LetterKind> list() {
        return switch (this) {
            case READY -> Optional.of(READY_LIST);
            case MASS_TRANSFER -> Optional.of(TRANSFER_LIST);
            default -> Optional.empty();
        };
    }

    /** Whether it tells in one e-mail what several of another kind say. */
    public boolean isList() {
        return Arrays.stream(values())
                .anyMatch(kind -> kind.list().filter(this::equals).isPresent());
    }
}
