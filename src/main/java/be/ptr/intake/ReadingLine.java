package be.ptr.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The line of those who want a workbook read. A reading takes up to half of a small heap, so that this process does one at
 * a time, whoever asks; first come, first served.
 */
@Component
public class ReadingLine {
    private static final long NANOS_IN_A_MILLISECOND = 1_000_000;

    /** The first has its turn. */
    private final List<Turn> line = new ArrayList<>();

    /** A place at the end of the line; nothing when {@code most} wait already. */
    public synchronized Optional<Turn> join(int most) {
        return line.size() > most ? Optional.empty() : Optional.of(join());
    }

    /** A place at the end of the line, however long it is. */
    synchronized Turn join() {
        Turn turn = new Turn();
        line.add(turn);
        return turn;
    }

    /** How many wait or are being served. */
    public synchronized int length() {
        return line.size();
    }

    /**
     * Does {@code work} when its turn has come; at once where this thread has its turn already.
     *
     * @throws CancellationException when the thread is interrupted while it waits
     */
    <T> T inTurn(Supplier<T> work) {
        if (isHeldHere()) {
            return work.get();
        }
        try (Turn turn = join()) {
            turn.await();
            return work.get();
        }
    }

    private synchronized boolean isHeldHere() {
        return !line.isEmpty() && line.get(0).holder == Thread.currentThread();
    }

    /** A place in the line, given up when it is closed. */
    public final class Turn implements AutoCloseable {
        private @Nullable Thread holder;

        private Turn() {}

        /** How many are before this one, the one being served among them: 0 when it has its turn or has given it up. */
        public int place() {
            synchronized (ReadingLine.this) {
                return Math.max(0, line.indexOf(this));
            }
        }

        /** Waits; false when the time is over, or the place was given up meanwhile. */
        public boolean await(Duration longest) {
            long deadline = System.nanoTime() + longest.toNanos();
            synchronized (ReadingLine.this) {
                while (line.indexOf(this) > 0) {
                    long left = (deadline - System.nanoTime()) / NANOS_IN_A_MILLISECOND;
                    if (left <= 0) {
                        return false;
                    }
                    pause(left);
                }
                return take();
            }
        }

        /** Waits as long as it takes; false when the place was given up meanwhile. */
        boolean await() {
            synchronized (ReadingLine.this) {
                while (line.indexOf(this) > 0) {
                    pause(0);
                }
                return take();
            }
        }

        private boolean take() {
            holder = Thread.currentThread();
            return line.indexOf(this) == 0;
        }

        private void pause(long milliseconds) {
            try {
                ReadingLine.this.wait(milliseconds);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted in the line");
            }
        }

        @Override
        public void close() {
            synchronized (ReadingLine.this) {
                line.remove(this);
                ReadingLine.this.notifyAll();
            }
        }
    }
}
