package be.ptr.intake;

import be.ptr.intake.PutAside.Reason;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who gives way when the desk is full: each person has a share of it, and nobody's word costs another a place unheard. */
final class Shares {
    /** As many uploads lie on the disk at the most. */
    static final int MOST = 20;
    /** As many of one person. */
    static final int SHARE = 5;

    private Shares() {}

    /** The one that gives way, and why. */
    record Way(ImportCourse course, Reason reason) {}

    /** Whether {@code by} can bring one more only when another gives way. */
    static boolean isFull(Collection<ImportCourse> all, String by) {
        return all.size() >= MOST || of(by, all).size() >= SHARE;
    }

    /**
     * Which one gives way for {@code by}: one of the person's own, for whoever has any, else one of whoever has the most.
     * Nothing when all of those are still to be read or imported.
     */
    static Optional<Way> givesWay(Collection<ImportCourse> all, String by) {
        List<ImportCourse> own = of(by, all);
        return own.isEmpty()
                ? leastMissed(ofTheRichest(all)).map(course -> new Way(course, Reason.ROOM))
                : leastMissed(own).map(course -> new Way(course, Reason.OWN));
    }

    private static List<ImportCourse> of(String by, Collection<ImportCourse> all) {
        return all.stream().filter(course -> course.arrival().by().equals(by)).toList();
    }

    /** Those at rest of the person who has the most of them. */
    private static List<ImportCourse> ofTheRichest(Collection<ImportCourse> all) {
        Map<String, List<ImportCourse>> resting = all.stream()
                .filter(ImportCourse::isResting)
                .collect(Collectors.groupingBy(
                        course -> course.arrival().by(), LinkedHashMap::new, Collectors.toList()));
        return resting.values().stream()
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    /** One that nobody can import any more, else the oldest that waits for the word. */
    private static Optional<ImportCourse> leastMissed(List<ImportCourse> some) {
        return some.stream()
                .filter(ImportCourse::isResting)
                .min(Comparator.comparing(ImportCourse::canBeImported).thenComparing(ImportCourse::since));
    }
}
