package be.ptr.progress;

import be.ptr.plan.DryRun;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Brings the stored progress of changed runs up to date, one run at a time on one thread of its own; signals that arrive
 * meanwhile for one run become one. A failure is logged and tried again at the run's next signal.
 */
public final class Projector implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Projector.class);
    private static final Duration DRAIN = Duration.ofSeconds(20);

    private final Consumer<DryRun> projection;
    private final Backlog backlog = new Backlog();
    private final ReentrantLock projecting = new ReentrantLock();
    private volatile @Nullable Thread thread;

    /** @param projection compares the facts of a run with what is stored and writes what differs; may throw */
    public Projector(Consumer<DryRun> projection) {
        this.projection = projection;
    }

    /** Says that something changed in {@code run}; cheap, from any thread. */
    public void changed(DryRun run) {
        backlog.add(run);
    }

    /** Projects {@code run} on the calling thread; failures reach the caller. */
    public void projectNow(DryRun run) {
        projecting.lock();
        try {
            projection.accept(run);
        } finally {
            projecting.unlock();
        }
    }

    /**
     * Waits until everything signalled so far about {@code run} is projected.
     *
     * @return false when that failed, or took longer than {@code atMost}
     */
    public boolean settled(DryRun run, Duration atMost) {
        try {
            return backlog.awaitDone(run, atMost);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void work() {
        try {
            for (Optional<Backlog.Work> work = backlog.take(); work.isPresent(); work = backlog.take()) {
                backlog.tried(work.get(), isProjected(work.get().run()));
            }
        } catch (InterruptedException e) {
            LOG.warn("PTR-P03 projector interrupted; the reconciliation makes up for it");
        }
    }

    private boolean isProjected(DryRun run) {
        try {
            projectNow(run);
            return true;
        } catch (RuntimeException e) {
            LOG.warn("PTR-P02 progress of run {} not stored; its next signal tries again", run, e);
            return false;
        }
    }

    @Override
    public synchronized void start() {
        if (!isRunning()) {
            backlog.reopen();
            Thread worker = new Thread(this::work, "projector");
            worker.setDaemon(true);
            worker.start();
            thread = worker;
        }
    }

    /** Ends after what was signalled has been projected; gives up waiting after 20 seconds. */
    @Override
    public synchronized void stop() {
        Thread worker = thread;
        if (worker != null) {
            backlog.close();
            try {
                worker.join(DRAIN.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Stops after the web server and the engine, which signal until they have stopped. */
    @Override
    public int getPhase() {
        return 0;
    }
}
