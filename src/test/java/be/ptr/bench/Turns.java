package be.ptr.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** Several pieces of work measured by turns, so that whatever else the machine does hits all of them alike. */
final class Turns {
    private final Map<String, Callable<Long>> works = new LinkedHashMap<>();

    /** Work that is measured from its beginning to its end. */
    Turns timed(String name, Callable<?> work) {
        return measured(name, () -> {
            long begin = System.nanoTime();
            work.call();
            return System.nanoTime() - begin;
        });
    }

    /** Work that says itself how many nanoseconds count. */
    Turns measured(String name, Callable<Long> work) {
        works.put(name, work);
        return this;
    }

    /**
     * What each took in every round.
     *
     * @param warmUp rounds before that, which do not count
     */
    Figures run(int warmUp, int rounds) throws Exception {
        Figures figures = new Figures();
        for (int round = -warmUp; round < rounds; round++) {
            for (Map.Entry<String, Callable<Long>> work : works.entrySet()) {
                long nanos = work.getValue().call();
                if (round >= 0) {
                    figures.add(work.getKey(), nanos);
                }
            }
        }
        return figures;
    }
}
