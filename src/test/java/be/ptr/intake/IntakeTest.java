package be.ptr.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import be.ptr.bpmn.PhaseModeller;
import be.ptr.catalogue.Catalogue;
import be.ptr.catalogue.ImportReservations;
import be.ptr.plan.Checked;
import be.ptr.plan.DryRun;
import be.ptr.plan.Finding;
import be.ptr.plan.PlanBuilder;
import be.ptr.workbook.WorkbookReader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntakeTest {
    private static final DryRun RUN = new DryRun("DR1");

    @Test
    void aSecondImportOfTheSameRunIsRefusedWhileTheFirstGoesOn() {
        WorkbookReader reader = mock(WorkbookReader.class);
        ImportReservations reservations = mock(ImportReservations.class);
        Catalogue catalogue = mock(Catalogue.class);
        Execution execution = mock(Execution.class);
        when(reader.read(any(Path.class), any(), any()))
                .thenReturn(new Checked<>(
                        PlanBuilder.run("DR1").phase("PP").step("A").build(), List.of()));
        when(reservations.reserve(any(), any())).thenReturn(false);
        Intake intake = new Intake(
                new ReadingLine(),
                reader,
                new PhaseModeller(Duration.ofDays(5)),
                catalogue,
                reservations,
                execution,
                mock(ModelFolder.class),
                mock(Publication.class),
                mock(InterruptedImports.class),
                Clock.systemUTC());

        Verdict verdict = intake.bring(new Arrival(Path.of("plan.xlsx"), "plan.xlsx", RUN, ""), stage -> {});

        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        assertThat(verdict.findings()).extracting(Finding::code).containsExactly("import-running");
        verifyNoInteractions(catalogue, execution);
    }
}
