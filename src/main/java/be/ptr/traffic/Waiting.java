package be.ptr.traffic;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Those whose body is not there yet. Each has a time, and a bounded number of them may be waited for at once: for one more,
 * the one that has been waited for longest has to go, so that whoever sends promptly is always heard.
 */
final class Waiting {
    private final int most;
    private final LongSupplier nanoTime;

    /** Longest first. */
    private final Set<Place> places = new LinkedHashSet<>();

    /**
     * @param most waited for at once
     * @param nanoTime as {@link System#nanoTime()}
     */
    Waiting(int most, LongSupplier nanoTime) {
        this.most = most;
        this.nanoTime = nanoTime;
    }

    /**
     * Begins to wait.
     *
     * @param time after which it ends
     * @param end frees whoever waits; called at most once, and not after the place was given back
     */
    synchronized Place enter(Duration time, Runnable end) {
        if (places.size() >= most) {
            places.iterator().next().end();
        }
        Place place = new Place(nanoTime.getAsLong() + time.toNanos(), end);
        places.add(place);
        return place;
    }

    /** How many are waited for. */
    synchronized int count() {
        return places.size();
    }

    /** Ends those whose time is over; to be called often. */
    synchronized void endLate() {
        long now = nanoTime.getAsLong();
        List.copyOf(places).stream().filter(place -> now - place.deadline > 0).forEach(Place::end);
    }

    /** Of one that is waited for; closed when that is over. */
    final class Place implements AutoCloseable {
        private final long deadline;
        private final Runnable end;
        private volatile boolean ended;

        private Place(long deadline, Runnable end) {
            this.deadline = deadline;
            this.end = end;
        }

        private void end() {
            places.remove(this);
            ended = true;
            end.run();
        }

        /** Whether it had to go. */
        boolean isEnded() {
            return ended;
        }

        @Override
        public void close() {
            synchronized (Waiting.this) {
                places.remove(this);
            }
        }
    }
}
