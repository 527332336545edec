package be.ptr.hostile;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Many connections that are kept busy with almost nothing, while somebody else clicks. */
final class Siege {
    private static final Duration BETWEEN_CLICKS = Duration.ofMillis(500);

    private final Victim victim;
    private final Duration length;
    private final Duration longestClick;

    Siege(Victim victim, Duration length, Duration longestClick) {
        this.victim = victim;
        this.length = length;
        this.longestClick = longestClick;
    }

    /** How one connection begins. */
    @FunctionalInterface
    interface Opening {
        /** Sends what makes the server wait for more. */
        Socket open(int number) throws IOException;
    }

    /** How one connection goes on. */
    @FunctionalInterface
    interface Drip {
        /** Does the least that keeps the server waiting; must not block. */
        void drip(Socket connection) throws IOException;
    }

    /** Holds {@code count} connections, opening those again that the server closes, a drip of each in {@code pace}. */
    Finding hold(String tried, int count, Opening opening, Duration pace, Drip drip) throws InterruptedException {
        List<Socket> held = new ArrayList<>();
        int closed = 0;
        int clicks = 0;
        Duration worst = Duration.ZERO;
        long begin = System.nanoTime();
        long nextDrip = begin;
        try {
            while (System.nanoTime() - begin < length.toNanos()) {
                if (System.nanoTime() >= nextDrip) {
                    closed += drip(held, drip);
                    refill(held, count, opening);
                    nextDrip = System.nanoTime() + pace.toNanos();
                }
                Duration click = victim.click();
                clicks++;
                worst = worst.compareTo(click) > 0 ? worst : click;
                LockSupport.parkNanos(BETWEEN_CLICKS.toNanos());
            }
        } finally {
            held.forEach(Siege::close);
        }
        String answered = "%d clicks, the slowest %d ms; the server closed %d connections"
                .formatted(clicks, worst.toMillis(), closed);
        return new Finding(tried, answered, worst.compareTo(longestClick) < 0);
    }

    private static int drip(List<Socket> held, Drip drip) {
        int closed = 0;
        for (Iterator<Socket> each = held.iterator(); each.hasNext(); ) {
            Socket connection = each.next();
            try {
                drip.drip(connection);
            } catch (IOException gone) {
                close(connection);
                each.remove();
                closed++;
            }
        }
        return closed;
    }

    private static void refill(List<Socket> held, int count, Opening opening) {
        for (int number = held.size(); number < count; number++) {
            try {
                held.add(opening.open(number));
            } catch (IOException refused) {
                return;
            }
        }
    }

    private static void close(Socket connection) {
        try {
            connection.close();
        } catch (IOException gone) {
            // It is closed all the same.
        }
    }
}
