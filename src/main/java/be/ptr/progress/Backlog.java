package be.ptr.progress;

import be.ptr.plan.DryRun;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The runs that wait to be projected, each once however often it was signalled; safe for any thread. */
final class Backlog {
    private final Map<DryRun, Signals> signals = new LinkedHashMap<>();
    private boolean open = true;

    /** One run to project, and the number of its latest signal when the work began. */
    record Work(DryRun run, long signal) {}

    /** Numbers of one run's signals: the latest that was given, tried, and carried out. */
    private static final class Signals {
        private long given;
        private long tried;
        private long done;
    }

    synchronized void add(DryRun run) {
        of(run).given++;
        notifyAll();
    }

    /** Waits for work; nothing once the backlog is closed and empty. */
    synchronized Optional<Work> take() throws InterruptedException {
        while (true) {
            for (Map.Entry<DryRun, Signals> entry : signals.entrySet()) {
                if (entry.getValue().tried < entry.getValue().given) {
                    return Optional.of(new Work(entry.getKey(), entry.getValue().given));
                }
            }
            if (!open) {
                return Optional.empty();
            }
            wait();
        }
    }

    synchronized void tried(Work work, boolean done) {
        Signals of = of(work.run());
        of.tried = work.signal();
        of.done = done ? work.signal() : of.done;
        notifyAll();
    }

    /** Waits until every signal given so far was tried; false when that failed or took longer than {@code atMost}. */
    synchronized boolean awaitDone(DryRun run, Duration atMost) throws InterruptedException {
        Signals of = of(run);
        long given = of.given;
        long end = System.nanoTime() + atMost.toNanos();
        for (long left = atMost.toMillis();
                of.tried < given && left > 0;
                left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
        return of.done >= given;
    }

    /** What is in it can still be taken. */
    synchronized void close() {
        open = false;
        notifyAll();
    }

    synchronized void reopen() {
        open = true;
    }

    private Signals of(DryRun run) {
        return signals.computeIfAbsent(run, name -> new Signals());
    }
}
