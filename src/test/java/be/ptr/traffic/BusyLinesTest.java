package be.ptr.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BusyLinesTest {
    private static final Duration TIME = Duration.ofMinutes(10);

    /** As {@link System#nanoTime()} it may be about to turn negative. */
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - TIME.toNanos() / 2);

    private final BusyLines answers = new BusyLines(8, TIME, now::get);
    private final Set<String> waiting = new HashSet<>();
    private final List<String> ended = new ArrayList<>();

    @Test
    void whileThreadsAreLeftEverybodyIsWaitedFor() {
        readers("a", "b", "c", "d", "e", "f");
        answers.look();

        assertThat(ended).isEmpty();
    }

    @Test
    void forEachFurtherOneTheReaderGoesThatIsWaitedForLongest() {
        readers("a", "b", "c", "d", "e", "f");

        begin("g");
        assertThat(ended).containsExactly("a");
        begin("h");
        assertThat(ended).containsExactly("a", "b");
    }

    @Test
    void oneWhoMeanwhileReadsGoesOn() {
        readers("a", "b", "c", "d", "e", "f");
        waiting.remove("a");
        begin("g");

        assertThat(ended).containsExactly("b");
    }

    @Test
    void aQuarterMayWaitHoweverBusyTheOthersAre() {
        readers("a", "b");
        for (String name : List.of("c", "d", "e", "f", "g", "h")) {
            begin(name);
        }
        answers.look();

        assertThat(ended).isEmpty();
    }

    @Test
    void whoCameToWaitWithoutAnybodyElseBeginningIsFoundByLooking() {
        for (String name : List.of("a", "b", "c", "d", "e", "f", "g", "h")) {
            begin(name);
        }
        waiting.addAll(List.of("a", "b", "c", "d", "e", "f", "g", "h"));
        answers.look();

        assertThat(ended).containsExactly("a", "b");
    }

    @Test
    void aLineWhoseAnswerIsOverIsNotEnded() {
        BusyLines.BusyLine over = begin("a");
        waiting.add("a");
        over.close();
        readers("b", "c", "d", "e", "f", "g");
        now.addAndGet(TIME.toNanos() * 2);
        answers.look();

        assertThat(ended).doesNotContain("a").hasSize(6);
    }

    @Test
    void nobodyIsWaitedForBeyondTheTimeAndEachIsEndedOnce() {
        readers("a");
        begin("computes");
        now.addAndGet(TIME.toNanos() / 2);
        readers("b");
        answers.look();
        assertThat(ended).isEmpty();

        now.addAndGet(TIME.toNanos() / 2 + 1);
        answers.look();
        answers.look();
        assertThat(ended).containsExactly("a");
    }

    @Test
    void aCrowdBeginsAboveAnEighth() {
        BusyLines.BusyLine first = begin("a");
        assertThat(answers.isCrowded()).isFalse();

        BusyLines.BusyLine second = begin("b");
        assertThat(answers.isCrowded()).isTrue();

        first.close();
        second.close();
        assertThat(answers.isCrowded()).isFalse();
    }

    private void readers(String... names) {
        for (String name : names) {
            begin(name);
            waiting.add(name);
        }
    }

    private BusyLines.BusyLine begin(String name) {
        return answers.begin(() -> waiting.contains(name), () -> ended.add(name));
    }
}
