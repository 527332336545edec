package be.ptr.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ptr.SetClock;
import be.ptr.intake.ReadingLine.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ReadingLineTest {
    private static final int MANY = 20;
    private static final String LEAD = "lead@example.be";
    private final SetClock clock = new SetClock(Instant.parse("2040-01-02T08:00:00Z"));
    private final ReadingLine line = new ReadingLine(clock);

    @Test
    void everyoneKnowsHowManyAreBefore() {
        Turn first = line.join();
        Turn second = line.join();
        Turn third = line.join();
        assertThat(List.of(first.place(), second.place(), third.place())).containsExactly(0, 1, 2);
        assertThat(first.await()).isTrue();
        assertThat(third.await(Duration.ZERO)).isFalse();

        second.close();
        assertThat(third.place()).isOne();
        first.close();
        assertThat(third.await(Duration.ZERO)).isTrue();
        assertThat(second.await()).isFalse();
    }

    @Test
    void whoeverComesBackWithTheSameHasThePlaceThatWasKept() {
        Turn served = line.join();
        Turn left = line.join(LEAD, "a");
        assertThat(left.leave()).isTrue();
        left.close();
        Turn behind = line.join();
        assertThat(behind.place()).isOne();
        assertThat(line.join(LEAD, "b").place()).isEqualTo(2);
        assertThat(line.join("other@example.be", "a").place()).isEqualTo(3);
        clock.pass(Duration.ofMinutes(1));

        Turn back = line.join(LEAD, "a");
        assertThat(back.place()).isOne();
        left.close();
        assertThat(line.join(LEAD, "a").place()).as("a second one of the same").isEqualTo(5);
        served.close();
        assertThat(back.await(Duration.ZERO)).isTrue();
        assertThat(behind.place()).isOne();
    }

    @Test
    void whoeverIsAwayHoldsUpNobody() {
        Turn served = line.join();
        Turn away = line.join(LEAD, "a");
        Turn behind = line.join();
        away.leave();
        served.close();
        assertThat(behind.await(Duration.ZERO)).isTrue();
        Turn last = line.join();

        Turn back = line.join(LEAD, "a");
        assertThat(back.place()).as("the one who passed is being served").isOne();
        assertThat(last.place()).isEqualTo(2);
        assertThat(back.await(Duration.ZERO)).isFalse();
        behind.close();
        assertThat(back.await(Duration.ZERO)).isTrue();
        assertThat(last.place()).isOne();
    }

    @Test
    void whoeverGoesWhenItsTurnHasComeLetsTheNextOneIn() {
        Turn first = line.join(LEAD, "a");
        Turn second = line.join();
        first.leave();
        assertThat(second.place()).isZero();
        assertThat(second.await(Duration.ZERO)).isTrue();
        assertThat(line.join(LEAD, "a").place()).isOne();
    }

    @Test
    void aPlaceIsKeptForAMinute() {
        Turn served = line.join();
        line.join(LEAD, "a").leave();
        Turn behind = line.join();
        clock.pass(Duration.ofSeconds(61));
        assertThat(behind.place()).isOne();
        assertThat(line.join(LEAD, "a").place()).isEqualTo(2);
        assertThat(served.place()).isZero();
    }

    @Test
    void onePersonHasTenPlacesKept() {
        line.join();
        for (int i = 0; i < 10; i++) {
            assertThat(line.join(LEAD, "plan" + i).leave()).isTrue();
        }
        assertThat(line.join(LEAD, "more").leave()).isFalse();
        assertThat(line.join("other@example.be", "a").leave()).isTrue();
        assertThat(line.join().place())
                .as("those who are away count for nobody")
                .isOne();
    }

    @Test
    void workIsDoneOneByOneInTheOrderOfTheLine() {
        AtomicInteger working = new AtomicInteger();
        List<Integer> done = new ArrayList<>();
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            Turn turn = line.join();
            int number = i;
            all.add(CompletableFuture.runAsync(
                    () -> {
                        try (turn) {
                            turn.await();
                            assertThat(working.incrementAndGet()).isOne();
                            done.add(number);
                            working.decrementAndGet();
                        }
                    },
                    work -> new Thread(work).start()));
        }
        all.forEach(CompletableFuture::join);
        assertThat(done).hasSize(MANY).isSorted();
    }

    @Test
    void whoeverHasItsTurnNeedNotWaitForItself() {
        assertThat(line.<String>inTurn(() -> line.inTurn(() -> "done"))).isEqualTo("done");
        assertThat(isEmpty()).isTrue();
        assertThatThrownBy(() -> line.inTurn(() -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(isEmpty()).isTrue();
    }

    @Test
    void whoeverIsInterruptedGivesItsPlaceUp() {
        Turn first = line.join();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> line.inTurn(() -> "never")).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        first.close();
        assertThat(isEmpty()).isTrue();
    }

    private boolean isEmpty() {
        try (Turn next = line.join()) {
            return next.place() == 0;
        }
    }
}
