package be.ptr.notification.gathered;

import be.ptr.plan.DryRun;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides whether a person gets a gathered e-mail now, and what is in it: everything new about one run. */
record Gatherer(String person, List<Gathered> before, Instant now) {
    static final Duration PAUSE = Duration.ofMinutes(15);

    /** A notice and its run. */
    record Candidate(DryRun run, Notice notice) {
        private boolean isIn(Gathered letter) {
            return isOf(letter) && letter.notices().contains(notice.key());
        }

        private boolean isOf(Gathered letter) {
            return letter.run().equals(run.name());
        }
    }

    /** The letters that have not left yet, each with everything new of its run. */
    List<Gathered> extended(List<Candidate> candidates) {
        return open().flatMap(letter -> {
                    List<String> news = keys(candidates.stream().filter(one -> one.isOf(letter) && isNews(one)));
                    return news.isEmpty() ? Stream.empty() : Stream.of(letter.with(news));
                })
                .toList();
    }

    /** A letter of its own; where several runs have news, the oldest goes first, so that each has its turn. */
    Optional<Gathered> next(List<Candidate> candidates) {
        Optional<Gathered> last = before.stream().max(Comparator.comparing(Gathered::number));
        if (last.filter(letter -> now.isBefore(letter.at().plus(PAUSE))).isPresent()) {
            return Optional.empty();
        }
        int number = last.map(Gathered::number).orElse(0) + 1;
        List<Candidate> news = candidates.stream()
                .filter(one -> isNews(one) && open().noneMatch(one::isOf))
                .toList();
        return news.stream()
                .min(Comparator.comparing(one -> one.notice().due()))
                .map(Candidate::run)
                .map(run -> Gathered.of(
                        person,
                        number,
                        run,
                        now,
                        keys(news.stream().filter(one -> one.run().equals(run)))));
    }

    private Stream<Gathered> open() {
        return before.stream().filter(letter -> !letter.closed());
    }

    private boolean isNews(Candidate candidate) {
        return before.stream().noneMatch(candidate::isIn);
    }

    private static List<String> keys(Stream<Candidate> candidates) {
        return candidates.map(one -> one.notice().key()).toList();
    }
}
