package be.ptr.notification.gathered;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.notification.gathered.Gatherer.Candidate;
import be.ptr.plan.DryRun;
import be.ptr.plan.StepId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GathererTest {
    private static final Instant NOW = Instant.parse("2021-11-01T08:00:00Z");
    private static final DryRun DR1 = new DryRun("DR1");
    private static final DryRun LIVE = new DryRun("Live");
    private static final String ADA = "ada@example.be";

    @Test
    void everythingNewOfOneRunIsInOneLetter() {
        Gathered letter =
                next(List.of(), of(DR1, "CO-1", 0), of(DR1, "CO-2", 0)).orElseThrow();
        assertThat(letter.id()).isEqualTo("ada@example.be|1");
        assertThat(letter.notices()).hasSize(2);
    }

    @Test
    void nothingIsToldTwice() {
        Gathered told = letter(1, DR1, Duration.ofHours(1), of(DR1, "CO-1", 0));
        assertThat(next(List.of(told), of(DR1, "CO-1", 0))).isEmpty();
        assertThat(next(List.of(told), of(DR1, "CO-1", 0), of(DR1, "CO-2", 0))
                        .orElseThrow()
                        .notices())
                .containsExactly(of(DR1, "CO-2", 0).notice().key());
    }

    @Test
    void betweenTwoLettersThereIsAQuarterOfAnHourWhateverTheRun() {
        Candidate news = of(LIVE, "CO-2", 0);
        assertThat(next(List.of(letter(1, DR1, Duration.ofMinutes(14), of(DR1, "CO-1", 0))), news))
                .isEmpty();
        assertThat(next(List.of(letter(1, DR1, Duration.ofMinutes(15), of(DR1, "CO-1", 0))), news))
                .hasValueSatisfying(letter -> assertThat(letter.number()).isEqualTo(2));
    }

    @Test
    void ofTwoRunsTheOneWhoseNewsWaitsLongestGoesFirst() {
        assertThat(next(List.of(), of(DR1, "CO-1", 1), of(LIVE, "CO-1", 2), of(DR1, "CO-2", 0))
                        .orElseThrow())
                .extracting(Gathered::run, letter -> letter.notices().size())
                .containsExactly("Live", 1);
    }

    @Test
    void aLetterThatHasNotLeftYetTakesTheNewsWithIt() {
        Gathered open = Gathered.of(
                ADA,
                1,
                DR1,
                NOW.minusSeconds(60),
                List.of(of(DR1, "CO-1", 0).notice().key()));
        Gatherer gatherer = new Gatherer(ADA, List.of(open), NOW.plus(Duration.ofHours(1)));
        List<Candidate> candidates = List.of(of(DR1, "CO-1", 0), of(DR1, "CO-2", 0));
        assertThat(gatherer.extended(candidates))
                .singleElement()
                .satisfies(letter -> assertThat(letter.notices()).hasSize(2));
        assertThat(gatherer.next(candidates)).isEmpty();
        assertThat(gatherer.next(List.of(of(LIVE, "CO-1", 0)))).isPresent();
    }

    private static Optional<Gathered> next(List<Gathered> before, Candidate... candidates) {
        return new Gatherer(ADA, before, NOW).next(List.of(candidates));
    }

    private static Candidate of(DryRun run, String step, int hoursAgo) {
        Instant since = NOW.minus(Duration.ofHours(hoursAgo));
        return new Candidate(run, new Notice(Notice.Kind.OVERDUE, new StepId(step), since, ADA, since));
    }

    private static Gathered letter(int number, DryRun run, Duration ago, Candidate... told) {
        List<String> keys = List.of(told).stream()
                .map(candidate -> candidate.notice().key())
                .toList();
        return new Gathered(ADA + "|" + number, 1L, ADA, number, run.name(), NOW.minus(ago), keys, true, true);
    }
}
