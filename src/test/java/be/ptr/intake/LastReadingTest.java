package be.ptr.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import be.ptr.plan.CellRef;
import be.ptr.plan.Checked;
import be.ptr.plan.DryRun;
import be.ptr.plan.Finding;
import be.ptr.plan.Plan;
import be.ptr.plan.PlanBuilder;
import be.ptr.workbook.WorkbookReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastReadingTest {
    private static final Checked<Plan> PLAN =
            new Checked<>(PlanBuilder.run("DR1").phase("PP").step("A").build(), List.of());

    @TempDir
    Path folder;

    private final WorkbookReader reader = mock(WorkbookReader.class);
    private final LastReading readings = new LastReading(reader);

    @BeforeEach
    void read() {
        when(reader.read(any(Path.class), any(), any())).thenReturn(PLAN);
    }

    @Test
    void whatWasCheckedIsNotReadAgainToBeImported() throws IOException {
        assertThat(readings.check(arrival("checked", "x", "DR1"))).isSameAs(PLAN);
        assertThat(readings.check(arrival("checked again", "x", "DR1"))).isSameAs(PLAN);
        assertThat(readings.bring(arrival("imported", "x", "DR1"))).isSameAs(PLAN);
        verify(reader).read(any(Path.class), any(), any());

        readings.bring(arrival("imported again", "x", "DR1"));
        verify(reader, times(2)).read(any(Path.class), any(), any());
    }

    @Test
    void anotherContentOrAnotherRunIsRead() throws IOException {
        readings.check(arrival("a", "x", "DR1"));
        readings.bring(arrival("a", "y", "DR1"));
        readings.check(arrival("a", "x", "DR1"));
        readings.bring(arrival("a", "x", "DR2"));
        verify(reader, times(4)).read(any(Path.class), any(), any());
    }

    @Test
    void whatWasCheckedIsGivenUpBeforeAnotherOneIsRead() throws IOException {
        Arrival first = arrival("a", "x", "DR1");
        Arrival second = arrival("b", "y", "DR2");
        readings.check(first);
        when(reader.read(eq(second.file()), any(), any())).thenAnswer(reading -> readings.bring(first));

        readings.check(second);

        verify(reader, times(2)).read(eq(first.file()), any(), any());
    }

    @Test
    void whatIsRefusedOrCannotBeReadIsNotKept() throws IOException {
        Checked<Plan> refused = new Checked<>(null, List.of(Finding.error("no-steps", CellRef.WORKBOOK, "DR1")));
        when(reader.read(any(Path.class), any(), any())).thenReturn(refused);
        assertThat(readings.check(arrival("a", "x", "DR1"))).isSameAs(refused);
        assertThat(readings.bring(arrival("a", "x", "DR1"))).isSameAs(refused);
        Arrival missing = new Arrival(folder.resolve("missing"), "plan.xlsx", new DryRun("DR1"), "");
        readings.check(missing);
        readings.bring(missing);
        verify(reader, times(4)).read(any(Path.class), any(), any());
    }

    private Arrival arrival(String file, String content, String run) throws IOException {
        Path written = Files.writeString(folder.resolve(file), content);
        return new Arrival(written, "plan.xlsx", new DryRun(run), "");
    }
}
