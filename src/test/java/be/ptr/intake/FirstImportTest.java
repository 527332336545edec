package be.ptr.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import be.ptr.TestSettings;
import be.ptr.catalogue.Catalogue;
import be.ptr.catalogue.PlanVersionId;
import be.ptr.catalogue.Run;
import be.ptr.plan.DryRun;
import be.ptr.plan.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstImportTest {
    private static final DryRun RUN = new DryRun("DR1");

    @TempDir
    Path folder;

    private final Intake intake = mock(Intake.class);
    private final Catalogue catalogue = mock(Catalogue.class);

    @BeforeEach
    void noRunYet() {
        when(catalogue.run(RUN)).thenReturn(Optional.empty());
    }

    @Test
    void aFileThatIsNotThereIsSaidByItsNameAlone() {
        FirstImport first = firstImport();

        assertThat(first.attempt(folder.resolve("absent.xlsx"), UnaryOperator.identity()))
                .isFalse();

        Finding finding = theFindingOf(first);
        assertThat(finding.code()).isEqualTo("no-such-file");
        assertThat(finding.arguments()).containsExactly("absent.xlsx");
    }

    @Test
    void aTechnicalFailureGivesANumberToQuoteAndDoesNotEscape() throws Exception {
        FirstImport first = firstImport();
        Path file = Files.createFile(folder.resolve("plan.xlsx"));
        when(intake.bring(any(), any(), any())).thenThrow(new IllegalStateException("the store is away"));

        assertThat(first.attempt(file, UnaryOperator.identity())).isFalse();

        Finding finding = theFindingOf(first);
        assertThat(finding.code()).isEqualTo("import-failed");
        assertThat(finding.arguments()).singleElement().asString().hasSize(6).doesNotContain("away");
    }

    @Test
    void aRunThatExistsIsLeftAloneAndWhatStoodAgainstItIsForgotten() {
        FirstImport first = firstImport();
        first.attempt(folder.resolve("absent.xlsx"), UnaryOperator.identity());
        when(catalogue.run(RUN)).thenReturn(Optional.of(new Run(RUN, new PlanVersionId("1"), Instant.EPOCH)));

        assertThat(first.attempt(folder.resolve("absent.xlsx"), UnaryOperator.identity()))
                .isFalse();
        assertThat(first.refusal()).isEmpty();
        verifyNoInteractions(intake);
    }

    private FirstImport firstImport() {
        return new FirstImport(intake, catalogue, TestSettings.in(folder));
    }

    private static Finding theFindingOf(FirstImport first) {
        assertThat(first.refusal()).isPresent();
        assertThat(first.refusal().get().verdict().findings()).hasSize(1);
        return first.refusal().get().verdict().findings().get(0);
    }
}
