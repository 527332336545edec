package be.ptr.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ptr.intake.ReadingLine.Turn;
import java.time.Duration;
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
    private final ReadingLine line = new ReadingLine();

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
    void aLongLineTakesNobodyMore() {
        line.join();
        line.join();
        assertThat(line.join(1)).isEmpty();
        assertThat(line.join(2)).isPresent();
        assertThat(line.length()).isEqualTo(3);
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
        assertThat(line.length()).isZero();
        assertThatThrownBy(() -> line.inTurn(() -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(line.length()).isZero();
    }

    @Test
    void whoeverIsInterruptedGivesItsPlaceUp() {
        Turn first = line.join();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> line.inTurn(() -> "never")).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(line.length()).isOne();
        first.close();
    }
}
