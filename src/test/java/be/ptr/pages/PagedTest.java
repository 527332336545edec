package be.ptr.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagedTest {
    @Test
    void ofALongTableTwoHundredRowsAreDrawnAtATimeAndAllAreCounted() {
        List<Integer> drawn = new ArrayList<>();
        Paged<Integer> second = Paged.of(numbers(450), 2, number -> {
            drawn.add(number);
            return number;
        });
        assertThat(second.rows()).hasSize(200).startsWith(201).endsWith(400).isEqualTo(drawn);
        assertThat(second.total()).isEqualTo(450);
        assertThat(List.of(second.first(), second.last(), second.preceding(), second.following()))
                .containsExactly(201, 400, 200, 50);
        assertThat(second.isSplit()).isTrue();
        assertThat(second.hasNext()).isTrue();
    }

    @Test
    void thereIsNothingBeforeTheFirstPartNorAfterTheLast() {
        Paged<Integer> last = Paged.of(numbers(400), 2, number -> number);
        assertThat(last.hasNext()).isFalse();
        assertThat(last.following()).isZero();
        assertThat(Paged.of(numbers(400), 1, number -> number).preceding()).isZero();
        assertThat(Paged.of(numbers(200), 1, number -> number).isSplit()).isFalse();
    }

    @Test
    void aPartThatIsNotThereIsTheNearestOne() {
        assertThat(Paged.of(numbers(201), 99, number -> number).rows()).containsExactly(201);
        for (int page : new int[] {0, -1, Integer.MIN_VALUE}) {
            assertThat(Paged.of(numbers(201), page, number -> number).page()).isEqualTo(1);
        }
        assertThat(Paged.of(numbers(0), Integer.MAX_VALUE, number -> number).rows())
                .isEmpty();
        assertThat(Paged.of(numbers(0), 1, number -> number).isEmpty()).isTrue();
    }

    private static List<Integer> numbers(int total) {
        return IntStream.rangeClosed(1, total).boxed().toList();
    }
}
