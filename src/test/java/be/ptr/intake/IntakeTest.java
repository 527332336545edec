package be.ptr.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import be.ptr.bpmn.PhaseModeller;
import be.ptr.catalogue.Catalogue;
import be.ptr.database.Lease;
import be.ptr.plan.Checked;
import be.ptr.plan.DryRun;
import be.ptr.plan.Finding;
import be.ptr.plan.PlanBuilder;
import be.ptr.workbook.WorkbookReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {
    private static final DryRun RUN = new DryRun("DR1");

    @TempDir
    Path folder;

    private final WorkbookReader reader = mock(WorkbookReader.class);
    private final ImportReservations reservations = mock(ImportReservations.class);
    private final Catalogue catalogue = mock(Catalogue.class);
    private final Execution execution = mock(Execution.class);
    private final Intake intake = new Intake(
            new ReadingLine(Clock.systemUTC()),
            new LastReading(reader),
            new PhaseModeller(Duration.ofDays(5)),
            catalogue,
            reservations,
            execution,
            mock(ModelFolder.class),
            mock(Publication.class),
            mock(InterruptedImports.class),
            Clock.systemUTC());

    @BeforeEach
    void read() {
        when(reader.read(any(Path.class), any(), any()))
                .thenReturn(new Checked<>(
                        PlanBuilder.run("DR1").phase("PP").step("A").build(), List.of()));
    }

    @Test
    void aSecondImportOfTheSameRunIsRefusedWhileTheFirstGoesOn() {
        when(reservations.reserve(any())).thenReturn(Optional.empty());

        Verdict verdict = intake.bring(new Arrival(Path.of("plan.xlsx"), "plan.xlsx", RUN, ""), stage -> {});

        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        assertThat(verdict.findings()).extracting(Finding::code).containsExactly("import-running");
        verifyNoInteractions(catalogue, execution);
    }

    @Test
    void whatWasCheckedToSayItsEMailsIsNotReadAgainToBeImported() throws IOException {
        when(reservations.reserve(any())).thenReturn(Optional.of(mock(Lease.class)));
        Path file = Files.writeString(folder.resolve("plan.xlsx"), "x");
        Arrival arrival = new Arrival(file, "plan.xlsx", RUN, "");

        Verdict checked = intake.check(arrival, plan -> new Wave(3, 2, 2, "", "", ""));
        Verdict imported = intake.bring(arrival, stage -> {});

        assertThat(checked)
                .isInstanceOfSatisfying(
                        Verdict.Importable.class,
                        importable -> assertThat(importable.mails().emails()).isEqualTo(3));
        assertThat(imported).isInstanceOf(Verdict.Imported.class);
        verify(execution).start(any(), any(), any(), any());
        verify(reader).read(any(Path.class), any(), any());
    }
}
