package be.ptr.notification.gathered;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.ServerIT;
import be.ptr.plan.DryRun;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Of two nodes that do the same, one does it. */
class GatheredLettersIT extends ServerIT {
    private static final DryRun RUN = new DryRun("Gathered");
    private static final Instant NOW = Instant.parse("2021-11-01T08:00:00Z");

    @Autowired
    private GatheredLetters letters;

    private final String ada = "ada." + Long.toHexString(System.nanoTime()) + "@example.be";

    @Test
    void aNumberIsGivenOnce() {
        assertThat(letters.add(Gathered.of(ada, 1, RUN, NOW, List.of("a")))).isTrue();
        assertThat(letters.add(Gathered.of(ada, 1, RUN, NOW, List.of("b")))).isFalse();
        assertThat(letters.of(List.of(ada)))
                .singleElement()
                .satisfies(letter -> assertThat(letter.notices()).containsExactly("a"));
    }

    @Test
    void whatACrashLeftUnannouncedIsFoundAndTakenByOne() {
        letters.add(Gathered.of(ada, 1, RUN, NOW, List.of("a")));
        Gathered left = own(letters.unannounced());
        assertThat(letters.change(left.triedAt(NOW.plusSeconds(120)))).isTrue();
        assertThat(letters.change(left.triedAt(NOW.plusSeconds(120)))).isFalse();
        letters.announced(left.id());
        assertThat(letters.unannounced()).extracting(Gathered::person).doesNotContain(ada);
    }

    @Test
    void onceItsWordsAreMadeNothingIsAdded() {
        letters.add(Gathered.of(ada, 1, RUN, NOW, List.of("a")));
        Gathered read = own(letters.of(List.of(ada)));
        assertThat(letters.close(read.id()).orElseThrow().notices()).containsExactly("a");
        assertThat(letters.change(read.with(List.of("b")))).isFalse();
        assertThat(letters.close("nobody|1")).isEmpty();
    }

    private Gathered own(List<Gathered> all) {
        return all.stream()
                .filter(letter -> letter.person().equals(ada))
                .findFirst()
                .orElseThrow();
    }
}
