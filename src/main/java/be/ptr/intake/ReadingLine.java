package be.ptr.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The line of those who want a workbook read. A reading takes up to half of a small heap, so that this process does one at
 * a time, whoever asks; first come, first served. Whoever is told to come back keeps the place for a while, and holds up
 * nobody meanwhile.
 */
@Component
public class ReadingLine {
    private static final long NANOS_IN_A_MILLISECOND = 1_000_000;
    private static final Duration KEPT = Duration.ofMinutes(1);
    /** So many places are kept for one person. */
    private static final int MOST_KEPT = 10;

    private final Clock clock;
    /** In the order of their coming, those that are away among them. */
    private final List<Turn> line = new ArrayList<>();

    /** The first who was there when nobody else had it. */
    private @Nullable Turn served;

    ReadingLine(Clock clock) {
        this.clock = clock;
    }

    /** A place at the end of the line, however long it is. */
    synchronized Turn join() {
        return add(new Claim("", ""));
    }

    /**
     * The place that was kept for this request, else one at the end of the line.
     *
     * @param by whose request it is
     * @param request what tells it from others of the same person; one that is sent again is the same
     */
    public synchronized Turn join(String by, String request) {
        forget();
        Claim claim = new Claim(by, request);
        return line.stream()
                .filter(turn -> turn.keptUntil != null && turn.claim.equals(claim))
                .findFirst()
                .map(kept -> put(line.indexOf(kept), new Turn(claim)))
                .orElseGet(() -> add(claim));
    }

    private Turn put(int place, Turn turn) {
        line.set(place, turn);
        advance();
        return turn;
    }

    private Turn add(Claim claim) {
        Turn turn = new Turn(claim);
        line.add(turn);
        advance();
        return turn;
    }

    private void forget() {
        Instant now = clock.instant();
        line.removeIf(turn -> turn.keptUntil != null && now.isAfter(turn.keptUntil));
    }

    private void advance() {
        if (served == null) {
            served = line.stream()
                    .filter(turn -> turn.keptUntil == null)
                    .findFirst()
                    .orElse(null);
        }
        notifyAll();
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
        return served != null && served.holder == Thread.currentThread();
    }

    /** Who comes back with what; both empty for who does not go away. */
    private record Claim(String by, String request) {}

    /** A place in the line, given up when it is closed; one that is kept for who comes back stays. */
    public final class Turn implements AutoCloseable {
        private final Claim claim;
        private @Nullable Thread holder;
        private @Nullable Instant keptUntil;

        private Turn(Claim claim) {
            this.claim = claim;
        }

        /**
         * How many are before this one and there, the one being served among them: 0 when it has its turn or has given it up.
         * Whoever is away holds up nobody.
         */
        public int place() {
            synchronized (ReadingLine.this) {
                forget();
                int own = line.indexOf(this);
                if (own < 0 || served == this) {
                    return 0;
                }
                long before = line.subList(0, own).stream()
                        .filter(turn -> turn.keptUntil == null)
                        .count();
                return Math.toIntExact(line.indexOf(served) > own ? before + 1 : before);
            }
        }

        /** Waits; false when the time is over, or the place was given up meanwhile. */
        public boolean await(Duration longest) {
            long deadline = System.nanoTime() + longest.toNanos();
            synchronized (ReadingLine.this) {
                while (waits()) {
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
                while (waits()) {
                    pause(0);
                }
                return take();
            }
        }

        private boolean waits() {
            return served != this && line.contains(this);
        }

        private boolean take() {
            holder = Thread.currentThread();
            return served == this;
        }

        private void pause(long milliseconds) {
            try {
                ReadingLine.this.wait(milliseconds);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted in the line");
            }
        }

        /**
         * Goes away; those behind may be served before this one, which keeps its place for a minute. False, and the place is
         * given up, when the person has many kept already.
         */
        public boolean leave() {
            synchronized (ReadingLine.this) {
                forget();
                long kept = line.stream()
                        .filter(turn ->
                                turn.keptUntil != null && turn.claim.by().equals(claim.by()))
                        .count();
                if (kept >= MOST_KEPT) {
                    close();
                    return false;
                }
                keptUntil = clock.instant().plus(KEPT);
                freeTheReader();
                return true;
            }
        }

        private void freeTheReader() {
            if (served == this) {
                served = null;
            }
            advance();
        }

        @Override
        public void close() {
            synchronized (ReadingLine.this) {
                if (keptUntil == null) {
                    line.remove(this);
                    freeTheReader();
                }
            }
        }
    }
}
