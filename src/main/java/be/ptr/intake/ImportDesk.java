package be.ptr.intake;

import be.ptr.background.Guarded;
import be.ptr.intake.PutAside.Reason;
import be.ptr.plan.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Where people bring workbooks: each waits in the line for its check, then for the word to import it. Tickets live in this
 * process, few at a time and for an hour. A check that waits is dropped when nobody looks at it any more; an import that was
 * ordered goes on without its ticket. Whoever asks for what was put aside is told why.
 */
@Component
public class ImportDesk implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(ImportDesk.class);
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration LEFT_AFTER = Duration.ofSeconds(20);
    /** As many workbooks of one person lie on the desk. */
    public static final int SHARE = Shares.SHARE;
    /** So many tickets are remembered when what they stood for is no more. */
    private static final int REMEMBERED = 200;

    private final Intake intake;
    private final ReadingLine line;
    private final Clock clock;
    private final Map<String, ImportCourse> courses = new LinkedHashMap<>();
    private final Map<String, PutAside> aside = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PutAside> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "import");
        thread.setDaemon(true);
        return thread;
    });

    ImportDesk(Intake intake, ReadingLine line, Clock clock) {
        this.intake = intake;
        this.line = line;
        this.clock = clock;
    }

    /**
     * Takes a workbook in for its check and returns its ticket; the file is deleted when it is no longer needed. Where there
     * is no room one that rests gives way. Nothing, and the file is left to the caller, when too many workbooks wait.
     *
     * @param announce says of a plan which e-mails its start would have leave
     */
    public synchronized Optional<String> keep(Arrival arrival, Function<Plan, Wave> announce) {
        Instant now = clock.instant();
        sweep(now);
        if (Shares.isFull(courses.values(), arrival.by()) && !makeRoom(arrival.by())) {
            return Optional.empty();
        }
        String id = UUID.randomUUID().toString();
        ImportCourse course = new ImportCourse(arrival, line.join(), now);
        courses.put(id, course);
        worker.execute(() -> work(course, one -> check(one, announce)));
        return Optional.of(id);
    }

    private void sweep(Instant now) {
        List.copyOf(courses.values()).forEach(course -> {
            if (course.isResting() && course.since().plus(KEPT).isBefore(now)) {
                putAside(course, Reason.EXPIRED);
            } else if (course.isLeft(now.minus(LEFT_AFTER))) {
                putAside(course, Reason.LEFT);
            }
        });
    }

    private boolean makeRoom(String by) {
        Optional<Shares.Way> way = Shares.givesWay(courses.values(), by);
        way.ifPresent(found -> putAside(found.course(), found.reason()));
        return way.isPresent();
    }

    private void putAside(ImportCourse course, Reason reason) {
        courses.entrySet().removeIf(entry -> {
            boolean found = entry.getValue() == course;
            if (found) {
                aside.put(entry.getKey(), PutAside.of(course, reason));
            }
            return found;
        });
        course.turn().close();
        delete(course);
    }

    /** Orders the import; a second word for the same ticket changes nothing. False for a ticket that is not on the desk. */
    public synchronized boolean begin(String id, String by) {
        Optional<ImportCourse> course = course(id, by);
        course.filter(found -> found.order(line)).ifPresent(found -> worker.execute(() -> work(found, this::bring)));
        return course.isPresent();
    }

    /** How far the workbook has come; nothing for a ticket that is unknown, over, or somebody else's. */
    public synchronized Optional<ImportCourse> course(String id, String by) {
        Instant now = clock.instant();
        own(id, by).ifPresent(found -> found.see(now));
        sweep(now);
        return own(id, by);
    }

    private Optional<ImportCourse> own(String id, String by) {
        return Optional.ofNullable(courses.get(id))
                .filter(found -> found.arrival().by().equals(by));
    }

    /** What became of a ticket of this person that is on the desk no more; nothing when that is not known, or not theirs. */
    public synchronized Optional<PutAside> aside(String id, String by) {
        return Optional.ofNullable(aside.get(id)).filter(found -> found.by().equals(by));
    }

    private boolean check(ImportCourse course, Function<Plan, Wave> announce) {
        Verdict verdict = intake.check(course.arrival(), announce);
        course.check(verdict);
        return verdict instanceof Verdict.Importable;
    }

    private boolean bring(ImportCourse course) {
        course.end(intake.bring(course.arrival(), course::reach));
        return false;
    }

    /** @param part of the course; whether the file is still needed behind it */
    private void work(ImportCourse course, Function<ImportCourse, Boolean> part) {
        boolean needed = false;
        try {
            needed = Guarded.attempt(() -> inTurn(course, part), false, (number, failure) -> {
                LOG.error(
                        "PTR-I04 import into run {} failed, failure {}",
                        course.arrival().run(),
                        number,
                        failure);
                course.fail(number);
            });
        } finally {
            course.endCheck();
            if (!needed) {
                delete(course);
            }
        }
    }

    private static boolean inTurn(ImportCourse course, Function<ImportCourse, Boolean> part) {
        try (ReadingLine.Turn turn = course.turn()) {
            return turn.await() && part.apply(course);
        }
    }

    private static void delete(ImportCourse course) {
        try {
            Files.deleteIfExists(course.arrival().file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets an import that was ordered end, and deletes what waits. */
    @Override
    public void destroy() {
        drop(course -> !course.isOrdered());
        worker.shutdown();
        awaitImport();
        drop(course -> true);
    }

    private synchronized void drop(Predicate<ImportCourse> which) {
        courses.values().stream().filter(which).forEach(course -> {
            course.turn().close();
            delete(course);
        });
        courses.values().removeIf(which);
    }

    private void awaitImport() {
        try {
            if (!worker.awaitTermination(20, TimeUnit.SECONDS)) {
                LOG.warn("PTR-I05 stopped in the middle of an import, the next start settles it");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
