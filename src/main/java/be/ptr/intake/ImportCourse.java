package be.ptr.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** How far one workbook has come, from the line before its check to the end of its import; read by others. */
public final class ImportCourse {
    private final Arrival arrival;
    private final Instant since;
    private final CountDownLatch checkEnded = new CountDownLatch(1);
    private volatile Instant seen;
    private volatile ReadingLine.Turn turn;
    private volatile boolean ordered;
    private volatile Stage stage = Stage.READING;
    private volatile @Nullable Verdict checked;
    private volatile @Nullable Verdict verdict;
    private volatile @Nullable String failure;

    ImportCourse(Arrival arrival, ReadingLine.Turn turn, Instant now) {
        this.arrival = arrival;
        this.turn = turn;
        this.since = now;
        this.seen = now;
    }

    Instant since() {
        return since;
    }

    ReadingLine.Turn turn() {
        return turn;
    }

    void see(Instant now) {
        seen = now;
    }

    void check(Verdict result) {
        checked = result;
    }

    /** Called when the check has ended, however. */
    void endCheck() {
        checkEnded.countDown();
    }

    /** Waits for the end of the check, if it is its turn already and takes no longer than {@code longest}. */
    public void awaitCheck(Duration longest) {
        try {
            if (place() == 0) {
                checkEnded.await(longest.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The import takes a place of its own; false where it cannot begin, or was ordered before. */
    synchronized boolean order(ReadingLine line) {
        if (ordered || !(checked instanceof Verdict.Importable)) {
            return false;
        }
        ordered = true;
        turn = line.join();
        return true;
    }

    void reach(Stage next) {
        stage = next;
    }

    void end(Verdict end) {
        verdict = end;
    }

    void fail(String number) {
        failure = number;
    }

    /** Nothing is being done, and nothing waits to be. */
    boolean isResting() {
        return failure != null || (ordered ? verdict != null : checked != null);
    }

    /** It waits for the word to import it. */
    boolean canBeImported() {
        return !ordered && failure == null && checked instanceof Verdict.Importable;
    }

    /** The run has its content now. */
    boolean isImported() {
        return ordered && (verdict instanceof Verdict.Imported || verdict instanceof Verdict.NothingChanges);
    }

    /** The check waits, and nobody has looked at it since {@code then}. */
    boolean isLeft(Instant then) {
        return !isResting() && !ordered && turn.place() > 0 && seen.isBefore(then);
    }

    public Arrival arrival() {
        return arrival;
    }

    /** True once the import is wanted. */
    public boolean isOrdered() {
        return ordered;
    }

    /** How many workbooks are read before this one; 0 when it is its turn. */
    public int place() {
        return turn.place();
    }

    public Stage stage() {
        return stage;
    }

    /** What the import came to, or the check where no import is wanted; empty while it goes on. */
    public Optional<Verdict> verdict() {
        return Optional.ofNullable(ordered ? verdict : checked);
    }

    /** The number to quote when it failed for a technical reason. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }
}
