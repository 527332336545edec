package be.ptr.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings passages of one step, whose log has no order within an instant, into an order in which each one takes the step
 * from the person whom the one before gave it to; transfers keep the order in which they were numbered.
 */
final class Passages {
    /** A person does one thing at a time: only a clock that stands still makes many things happen in one instant. */
    private static final int MOST_TRIES = 20_000;

    private int tries;

    /** @param passages by time */
    static List<Passage> inOrder(List<Passage> passages) {
        List<Passage> ordered = new ArrayList<>();
        String holder = Passage.NOBODY;
        for (int from = 0; from < passages.size(); ) {
            int to = endOfInstant(passages, from);
            List<Passage> together = passages.subList(from, to);
            List<Passage> path = new ArrayList<>();
            ordered.addAll(new Passages().find(holder, new ArrayList<>(together), path) ? path : together);
            holder = ordered.get(ordered.size() - 1).to();
            from = to;
        }
        return ordered;
    }

    private static int endOfInstant(List<Passage> passages, int from) {
        Instant at = passages.get(from).at();
        int to = from;
        while (to < passages.size() && passages.get(to).at().equals(at)) {
            to++;
        }
        return to;
    }

    private boolean find(String holder, List<Passage> left, List<Passage> path) {
        if (left.isEmpty()) {
            return true;
        }
        for (int i = 0; i < left.size() && tries++ < MOST_TRIES; i++) {
            Passage next = left.get(i);
            if (next.from().equals(holder) && isFirst(left, i)) {
                left.remove(i);
                path.add(next);
                if (find(next.to(), left, path)) {
                    return true;
                }
                path.remove(path.size() - 1);
                left.add(i, next);
            }
        }
        return false;
    }

    /** Of like passages, and of transfers, the first one left. */
    private static boolean isFirst(List<Passage> left, int index) {
        Passage next = left.get(index);
        return left.subList(0, index).stream()
                .noneMatch(before -> before.isLike(next) || (next.handover() != null && before.handover() != null));
    }
}
