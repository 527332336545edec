package be.ptr.traffic;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * The lines that threads are busy with, from a request to the end of its answer. A thread may have to wait until somebody
 * reads. While few are left, few may wait: for one more, the one that is busy longest has to go.
 */
final class BusyLines {
    private final int threads;
    private final Duration time;
    private final LongSupplier nanoTime;

    /** Longest first. */
    private final Set<BusyLine> busy = new LinkedHashSet<>();

    /**
     * @param threads there are
     * @param time after which nobody is waited for, however many threads are left
     * @param nanoTime as {@link System#nanoTime()}
     */
    BusyLines(int threads, Duration time, LongSupplier nanoTime) {
        this.threads = threads;
        this.time = time;
        this.nanoTime = nanoTime;
    }

    /**
     * A thread begins.
     *
     * @param waits whether it waits for the reader; asked by other threads
     * @param end frees it when it does; called at most once, and not after the answer was closed
     */
    synchronized BusyLine begin(BooleanSupplier waits, Runnable end) {
        BusyLine answer = new BusyLine(nanoTime.getAsLong(), waits, end);
        busy.add(answer);
        if (left() < threads / 4) {
            look();
        }
        return answer;
    }

    /** Whether somebody who asks for much at once should have it bit by bit: an eighth of the threads is busy. */
    synchronized boolean isCrowded() {
        return busy.size() > threads / 8;
    }

    /**
     * Ends whoever is waited for beyond the time, and, while less than a quarter of the threads is left, as many as are
     * missing, of those beyond the quarter that may wait; to be called often.
     */
    synchronized void look() {
        long now = nanoTime.getAsLong();
        List<BusyLine> waiting = busy.stream().filter(BusyLine::isWaiting).toList();
        waiting.stream().filter(answer -> now - answer.began > time.toNanos()).forEach(BusyLine::end);
        List<BusyLine> inTime = waiting.stream().filter(answer -> !answer.ended).toList();
        int tooMany = Math.min(inTime.size() - threads / 4, threads / 4 - left());
        inTime.stream().limit(Math.max(0, tooMany)).forEach(BusyLine::end);
    }

    /** Those that were ended are about to be free. */
    private int left() {
        return threads - (int) busy.stream().filter(answer -> !answer.ended).count();
    }

    /** Of one thread; closed when it has nothing more to write. */
    final class BusyLine implements AutoCloseable {
        private final long began;
        private final BooleanSupplier waits;
        private final Runnable end;
        private boolean ended;

        private BusyLine(long began, BooleanSupplier waits, Runnable end) {
            this.began = began;
            this.waits = waits;
            this.end = end;
        }

        private boolean isWaiting() {
            return !ended && waits.getAsBoolean();
        }

        private void end() {
            ended = true;
            end.run();
        }

        @Override
        public void close() {
            synchronized (BusyLines.this) {
                busy.remove(this);
            }
        }
    }
}
