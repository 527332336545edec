package be.ptr.intake;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import be.ptr.SetClock;
import be.ptr.intake.PutAside.Reason;
import be.ptr.plan.DryRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A desk whose checks and imports succeed at once, with the time and the uploads that a test gives it. */
final class DeskAtWork {
    static final DryRun RUN = new DryRun("DR1");
    static final String LEAD = "lead@example.be";

    final SetClock clock = new SetClock(Instant.parse("2040-01-02T08:00:00Z"));
    final Intake intake = mock(Intake.class);
    final ReadingLine line = new ReadingLine(clock);
    final ImportDesk desk = new ImportDesk(intake, line, clock);
    private final Path folder;

    DeskAtWork(Path folder) {
        this.folder = folder;
        when(intake.check(any(), any())).thenReturn(new Verdict.Importable(RUN, 1, List.of(), Wave.NONE));
        when(intake.bring(any(), any())).thenReturn(new Verdict.Imported(RUN, 1, List.of()));
    }

    Optional<String> offer(Path file, String name, String by) {
        return desk.keep(new Arrival(file, name, RUN, by), plan -> Wave.NONE);
    }

    String keep(String name) throws IOException {
        return keep(name, LEAD);
    }

    String keep(String name, String by) throws IOException {
        return offer(file(name), name, by).orElseThrow();
    }

    Path file(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "x");
    }

    ImportCourse course(String ticket) {
        return desk.course(ticket, LEAD).orElseThrow();
    }

    Verdict checked(String ticket) {
        return checked(ticket, LEAD);
    }

    /** What the check, or the import that was ordered, came to. */
    Verdict checked(String ticket, String by) {
        ImportCourse course = desk.course(ticket, by).orElseThrow();
        Optional<Verdict> verdict = course.verdict();
        while (verdict.isEmpty()) {
            course.awaitCheck(Duration.ofSeconds(1));
            verdict = course.verdict();
        }
        return verdict.get();
    }

    Reason reason(String ticket) {
        return desk.aside(ticket, LEAD).orElseThrow().reason();
    }

    int files() throws IOException {
        try (var files = Files.list(folder)) {
            return (int) files.count();
        }
    }
}
