package be.ptr.intake;

import be.ptr.plan.Plan;
import be.ptr.wording.FailureNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Where people bring workbooks: each waits in the line for its check, then for the word to import it. Tickets live in this
 * process, few at a time and for an hour. A check that waits is dropped when nobody looks at it any more; an import that was
 * ordered goes on without its ticket.
 */
@Component
public class ImportDesk implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(ImportDesk.class);
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration LEFT_AFTER = Duration.ofSeconds(20);
    /** As many uploads lie on the disk at the most. */
    private static final int MOST = 10;

    private final Intake intake;
    private final ReadingLine line;
    private final Clock clock;
    private final Map<String, ImportCourse> courses = new ConcurrentHashMap<>();
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
     * Takes a workbook in for its check and returns its ticket; the file is deleted when it is no longer needed. Nothing, and
     * the file is left to the caller, when too many workbooks wait.
     *
     * @param announce says of a plan which e-mails its start would have leave
     */
    public synchronized Optional<String> keep(Arrival arrival, Function<Plan, Wave> announce) {
        Instant now = clock.instant();
        sweep(now);
        if (courses.size() >= MOST && !makeRoom()) {
            return Optional.empty();
        }
        String id = UUID.randomUUID().toString();
        ImportCourse course = new ImportCourse(arrival, line.join(), now);
        courses.put(id, course);
        worker.execute(() -> work(course, one -> check(one, announce)));
        return Optional.of(id);
    }

    private void sweep(Instant now) {
        courses.forEach((id, course) -> {
            boolean old = course.isResting() && course.since().plus(KEPT).isBefore(now);
            if (old || course.isLeft(now.minus(LEFT_AFTER))) {
                end(id);
            }
        });
    }

    private boolean makeRoom() {
        Optional<String> oldest = courses.entrySet().stream()
                .filter(entry -> entry.getValue().isResting())
                .min(Comparator.comparing(entry -> entry.getValue().since()))
                .map(Map.Entry::getKey);
        oldest.ifPresent(this::end);
        return oldest.isPresent();
    }

    /** Orders the import; a second word for the same ticket changes nothing. False for an unknown ticket. */
    public synchronized boolean begin(String id, String by) {
        Optional<ImportCourse> course = course(id, by);
        course.filter(found -> found.order(line)).ifPresent(found -> worker.execute(() -> work(found, this::bring)));
        return course.isPresent();
    }

    /** How far the workbook has come; nothing for a ticket that is unknown, over, or somebody else's. */
    public Optional<ImportCourse> course(String id, String by) {
        Instant now = clock.instant();
        Optional<ImportCourse> course = Optional.ofNullable(courses.get(id))
                .filter(found -> found.arrival().by().equals(by));
        course.ifPresent(found -> found.see(now));
        sweep(now);
        return course;
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
        try (ReadingLine.Turn turn = course.turn()) {
            needed = turn.await() && part.apply(course);
        } catch (RuntimeException e) {
            String number = FailureNumber.fresh();
            LOG.error(
                    "PTR-I04 import into run {} failed, failure {}",
                    course.arrival().run(),
                    number,
                    e);
            course.fail(number);
        } finally {
            course.endCheck();
            if (!needed) {
                delete(course);
            }
        }
    }

    private void end(String id) {
        ImportCourse course = courses.remove(id);
        if (course != null) {
            course.turn().close();
            delete(course);
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
        courses.forEach((id, course) -> {
            if (!course.isOrdered()) {
                end(id);
            }
        });
        worker.shutdown();
        awaitImport();
        courses.keySet().forEach(this::end);
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
