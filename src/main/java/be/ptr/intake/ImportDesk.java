package be.ptr.intake;

import be.ptr.wording.FailureNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Where checked workbooks wait for the word to import them, and where one sees how far an import has come. Tickets live
 * in this process and for an hour; an import that was begun goes on without its ticket.
 */
@Component
public class ImportDesk implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(ImportDesk.class);
    private static final Duration KEPT = Duration.ofHours(1);

    private final Intake intake;
    private final Clock clock;
    private final Map<String, Ticket> tickets = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "import");
        thread.setDaemon(true);
        return thread;
    });

    ImportDesk(Intake intake, Clock clock) {
        this.intake = intake;
        this.clock = clock;
    }

    private record Ticket(Arrival arrival, Instant since, ImportCourse course) {}

    /** Keeps a workbook and returns its ticket; the file is deleted when the ticket ends. */
    public String keep(Arrival arrival) {
        Instant now = clock.instant();
        tickets.forEach((id, ticket) -> {
            if (ticket.since().plus(KEPT).isBefore(now) && ticket.course().isResting()) {
                end(id);
            }
        });
        String id = UUID.randomUUID().toString();
        tickets.put(id, new Ticket(arrival, now, new ImportCourse()));
        return id;
    }

    /** Begins the import; a second word for the same ticket changes nothing. False for an unknown ticket. */
    public boolean begin(String id, String by) {
        Optional<Ticket> ticket = ticket(id, by);
        ticket.filter(found -> found.course().begin()).ifPresent(found -> worker.execute(() -> work(found)));
        return ticket.isPresent();
    }

    /** How far the import has come; nothing for a ticket that is unknown, over, or somebody else's. */
    public Optional<ImportCourse> course(String id, String by) {
        return ticket(id, by).map(Ticket::course);
    }

    /** What the ticket is for. */
    public Optional<Arrival> arrival(String id, String by) {
        return ticket(id, by).map(Ticket::arrival);
    }

    private Optional<Ticket> ticket(String id, String by) {
        return Optional.ofNullable(tickets.get(id))
                .filter(ticket -> ticket.arrival().by().equals(by));
    }

    private void work(Ticket ticket) {
        try {
            ticket.course().end(intake.bring(ticket.arrival(), ticket.course()::reach));
        } catch (RuntimeException e) {
            String number = FailureNumber.fresh();
            LOG.error(
                    "PTR-I04 import into run {} failed, failure {}",
                    ticket.arrival().run(),
                    number,
                    e);
            ticket.course().fail(number);
        } finally {
            delete(ticket);
        }
    }

    private void end(String id) {
        Ticket ticket = tickets.remove(id);
        if (ticket != null) {
            delete(ticket);
        }
    }

    private static void delete(Ticket ticket) {
        try {
            Files.deleteIfExists(ticket.arrival().file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets an import that was begun end, and deletes what waits. */
    @Override
    public void destroy() {
        worker.shutdown();
        awaitImport();
        tickets.keySet().forEach(this::end);
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
