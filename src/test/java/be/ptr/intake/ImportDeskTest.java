package be.ptr.intake;

import static be.ptr.intake.DeskAtWork.LEAD;
import static be.ptr.intake.DeskAtWork.RUN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import be.ptr.intake.PutAside.Reason;
import be.ptr.intake.ReadingLine.Turn;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(30)
class ImportDeskTest {
    @TempDir
    Path folder;

    private DeskAtWork at;
    private Turn before;

    @BeforeEach
    void open() {
        at = new DeskAtWork(folder);
        before = at.line.join();
    }

    @AfterEach
    void stop() {
        before.close();
        at.desk.destroy();
    }

    @Test
    void aCheckWaitsForItsTurnAndSaysHowManyAreBefore() throws IOException {
        String first = at.keep("a");
        String second = at.keep("b");
        assertThat(at.course(first).place()).isOne();
        assertThat(at.course(second).place()).isEqualTo(2);
        assertThat(at.course(second).verdict()).isEmpty();
        verify(at.intake, never()).check(any(), any());

        before.close();
        assertThat(at.checked(second)).isInstanceOf(Verdict.Importable.class);
        assertThat(at.checked(first)).isInstanceOf(Verdict.Importable.class);
        assertThat(at.files()).isEqualTo(2);
    }

    @Test
    void whoeverLeavesThePageLosesThePlace() throws IOException {
        String left = at.keep("left");
        String watched = at.keep("watched");
        at.clock.pass(Duration.ofSeconds(15));
        at.course(watched);
        at.clock.pass(Duration.ofSeconds(15));

        assertThat(at.course(watched).place()).isOne();
        assertThat(at.desk.course(left, LEAD)).isEmpty();
        assertThat(at.reason(left)).isEqualTo(Reason.LEFT);
        assertThat(at.files()).isOne();
        before.close();
        assertThat(at.checked(watched)).isInstanceOf(Verdict.Importable.class);
    }

    @Test
    void whatIsRefusedIsDeletedAtOnceAndItsFindingsStay() throws IOException {
        when(at.intake.check(any(), any())).thenReturn(new Verdict.Refused(RUN, List.of()));
        String ticket = at.keep("a");
        before.close();
        assertThat(at.checked(ticket)).isInstanceOf(Verdict.Refused.class);
        at.desk.destroy();
        assertThat(at.files()).isZero();
        assertThat(at.desk.begin(ticket, LEAD)).isFalse();
    }

    @Test
    void anOrderedImportIsDoneThoughNobodyLooks() throws IOException {
        String ticket = at.keep("a");
        before.close();
        at.checked(ticket);
        Turn other = at.line.join();
        assertThat(at.desk.begin(ticket, LEAD)).isTrue();
        assertThat(at.desk.begin(ticket, LEAD)).isTrue();
        assertThat(at.desk.begin(ticket, "other@example.be")).isFalse();
        at.clock.pass(Duration.ofMinutes(5));
        ImportCourse course = at.course(ticket);
        assertThat(course.place()).isOne();
        other.close();
        at.desk.destroy();

        verify(at.intake).bring(any(), any());
        assertThat(course.verdict()).containsInstanceOf(Verdict.Imported.class);
        assertThat(at.files()).isZero();
    }

    static List<Throwable> failures() {
        return List.of(
                new IllegalStateException("broken"), new StackOverflowError(), new NoClassDefFoundError("be/ptr/Gone"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureIsANumberAndTheNextOneGoesOn(Throwable failure) throws IOException {
        when(at.intake.check(any(), any()))
                .thenThrow(failure)
                .thenReturn(new Verdict.Importable(RUN, 1, List.of(), Wave.NONE));
        String failed = at.keep("a");
        String next = at.keep("b");
        before.close();
        assertThat(at.checked(next)).isInstanceOf(Verdict.Importable.class);
        assertThat(at.course(failed).failure()).isPresent();
        assertThat(at.files()).isOne();
    }
}
