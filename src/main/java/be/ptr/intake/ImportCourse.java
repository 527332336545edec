package be.ptr.intake;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** How far one import has come; written by one thread, read by others. */
public final class ImportCourse {
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile Stage stage = Stage.READING;
    private volatile @Nullable Verdict verdict;
    private volatile @Nullable String failure;

    ImportCourse() {}

    /** True the first time. */
    boolean begin() {
        return begun.compareAndSet(false, true);
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

    boolean isResting() {
        return !begun.get() || verdict != null || failure != null;
    }

    public boolean hasBegun() {
        return begun.get();
    }

    public Stage stage() {
        return stage;
    }

    /** What it came to; empty while it goes on. */
    public Optional<Verdict> verdict() {
        return Optional.ofNullable(verdict);
    }

    /** The number to quote when it failed for a technical reason. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }
}
