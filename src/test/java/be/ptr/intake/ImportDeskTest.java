package be.ptr.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import be.ptr.intake.ReadingLine.Turn;
import be.ptr.plan.DryRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class ImportDeskTest {
    private static final DryRun RUN = new DryRun("DR1");
    private static final String LEAD = "lead@example.be";
    private static final int MOST = 10;

    @TempDir
    Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2040-01-02T08:00:00Z"));
    private final Intake intake = mock(Intake.class);
    private final ReadingLine line = new ReadingLine();
    private final ImportDesk desk = new ImportDesk(intake, line, clock());
    private final Turn before = line.join();

    @BeforeEach
    void find() {
        when(intake.check(any(), any())).thenReturn(new Verdict.Importable(RUN, 1, List.of(), Wave.NONE));
        when(intake.bring(any(), any())).thenReturn(new Verdict.Imported(RUN, 1, List.of()));
    }

    @AfterEach
    void stop() {
        before.close();
        desk.destroy();
    }

    @Test
    void aCheckWaitsForItsTurnAndSaysHowManyAreBefore() throws IOException {
        String first = keep("a");
        String second = keep("b");
        assertThat(course(first).place()).isOne();
        assertThat(course(second).place()).isEqualTo(2);
        assertThat(course(second).verdict()).isEmpty();
        verify(intake, never()).check(any(), any());

        before.close();
        assertThat(checked(second)).isInstanceOf(Verdict.Importable.class);
        assertThat(checked(first)).isInstanceOf(Verdict.Importable.class);
        assertThat(files()).isEqualTo(2);
    }

    @Test
    void whoeverLeavesThePageLosesThePlace() throws IOException {
        String left = keep("left");
        String watched = keep("watched");
        pass(Duration.ofSeconds(15));
        course(watched);
        pass(Duration.ofSeconds(15));

        assertThat(course(watched).place()).isOne();
        assertThat(desk.course(left, LEAD)).isEmpty();
        assertThat(files()).isOne();
        before.close();
        assertThat(checked(watched)).isInstanceOf(Verdict.Importable.class);
    }

    @Test
    void whatIsRefusedIsDeletedAtOnceAndItsFindingsStay() throws IOException {
        when(intake.check(any(), any())).thenReturn(new Verdict.Refused(RUN, List.of()));
        String ticket = keep("a");
        before.close();
        assertThat(checked(ticket)).isInstanceOf(Verdict.Refused.class);
        desk.destroy();
        assertThat(files()).isZero();
        assertThat(desk.begin(ticket, LEAD)).isFalse();
    }

    @Test
    void noMoreThanTenFilesLieOnTheDisk() throws IOException {
        for (int i = 0; i < MOST; i++) {
            keep("plan" + i);
        }
        Path more = file("more");
        assertThat(desk.keep(new Arrival(more, "more", RUN, LEAD), plan -> Wave.NONE))
                .isEmpty();
        assertThat(more).exists();
        assertThat(files()).isEqualTo(MOST + 1);
    }

    @Test
    void theOldestThatNobodyImportedMakesRoom() throws IOException {
        before.close();
        String oldest = keep("oldest");
        checked(oldest);
        pass(Duration.ofSeconds(1));
        for (int i = 0; i < MOST; i++) {
            checked(keep("plan" + i));
        }
        assertThat(desk.course(oldest, LEAD)).isEmpty();
        assertThat(files()).isEqualTo(MOST);
    }

    @Test
    void anOrderedImportIsDoneThoughNobodyLooks() throws IOException {
        String ticket = keep("a");
        before.close();
        checked(ticket);
        Turn other = line.join();
        assertThat(desk.begin(ticket, LEAD)).isTrue();
        assertThat(desk.begin(ticket, LEAD)).isTrue();
        assertThat(desk.begin(ticket, "other@example.be")).isFalse();
        pass(Duration.ofMinutes(5));
        ImportCourse course = course(ticket);
        assertThat(course.place()).isOne();
        other.close();
        desk.destroy();

        verify(intake).bring(any(), any());
        assertThat(course.verdict()).containsInstanceOf(Verdict.Imported.class);
        assertThat(files()).isZero();
    }

    @Test
    void aFailureIsANumberAndTheNextOneGoesOn() throws IOException {
        when(intake.check(any(), any()))
                .thenThrow(new IllegalStateException("broken"))
                .thenReturn(new Verdict.Importable(RUN, 1, List.of(), Wave.NONE));
        String failed = keep("a");
        String next = keep("b");
        before.close();
        assertThat(checked(next)).isInstanceOf(Verdict.Importable.class);
        assertThat(course(failed).failure()).isPresent();
        assertThat(files()).isOne();
    }

    private String keep(String name) throws IOException {
        return desk.keep(new Arrival(file(name), name, RUN, LEAD), plan -> Wave.NONE)
                .orElseThrow();
    }

    private Path file(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "x");
    }

    private ImportCourse course(String ticket) {
        return desk.course(ticket, LEAD).orElseThrow();
    }

    private Verdict checked(String ticket) {
        ImportCourse course = course(ticket);
        Optional<Verdict> verdict = course.verdict();
        while (verdict.isEmpty()) {
            course.awaitCheck(Duration.ofSeconds(1));
            verdict = course.verdict();
        }
        return verdict.get();
    }

    private int files() throws IOException {
        try (var files = Files.list(folder)) {
            return (int) files.count();
        }
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now.get();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }
}
