package be.ptr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookCommandsTest {
    private static final String SAMPLE = "samples/plan-de-transition.xlsx";

    /** Makes the sample faulty: the sheet of the steps is not found. */
    private static final String FAULT = "--excel.sheets.steps.name=Absente";

    @TempDir
    Path folder;

    @Test
    void checkPrintsEveryFindingAndTheSums() {
        Typed typed = Typed.command(folder, "check", SAMPLE);

        assertThat(typed.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(typed.err()).isEmpty();
        assertThat(typed.out()).contains("PP : ", "FB-RB : ", " étapes-actions ; aucune erreur, ");
    }

    @Test
    void checkOfAFaultyPlanSaysNo() {
        Typed typed = Typed.command(folder, "check", SAMPLE, "--lang=en", FAULT);

        assertThat(typed.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(typed.out()).startsWith("Error ").contains("Absente").doesNotContain("no errors");
    }

    @Test
    void checkCountsTheStepsOfOneExecutionOrOfAll() throws IOException {
        JsonNode all = json("check", SAMPLE, "--format", "json");
        JsonNode one = json("check", SAMPLE, "--format", "JSON", "--dry-run", "dr1");

        assertThat(all.get("steps").intValue()).isGreaterThan(one.get("steps").intValue());
        assertThat(one.get("phases").get("FB-RB").intValue()).isZero();
        assertThat(all.get("errors").intValue()).isZero();
    }

    @Test
    void theJsonOfACheckHasThePromisedKeys() throws IOException {
        JsonNode report = json("check", SAMPLE, "--format", "json", FAULT);

        assertThat(report.fieldNames())
                .toIterable()
                .containsExactly("errors", "warnings", "notices", "steps", "phases", "findings");
        assertThat(report.get("findings").get(0).fieldNames())
                .toIterable()
                .containsExactly("severity", "code", "sheet", "cell", "message");
        assertThat(report.get("findings").size())
                .isEqualTo(report.get("errors").intValue()
                        + report.get("warnings").intValue()
                        + report.get("notices").intValue());
        assertThat(report.get("errors").intValue()).isPositive();
    }

    @Test
    void generateWritesOneFileForEachPhaseWithStepsTheSameEachTime() throws IOException {
        Typed first = Typed.command(folder, "generate", SAMPLE, "--dry-run", "DR1", "--out", out("a").toString());
        Typed.command(folder, "generate", SAMPLE, "--dry-run", "DR1", "--out", out("b").toString());

        assertThat(first.exitCode()).isEqualTo(ExitCode.DONE);
        List<Path> files = files(out("a"));
        assertThat(files)
                .extracting(Path::toString)
                .containsExactly("AC.bpmn", "CO.bpmn", "DC.bpmn", "HO.bpmn", "PP.bpmn");
        assertThat(first.out()).hasLineCount(files.size());
        for (Path file : files) {
            assertThat(out("a").resolve(file)).hasSameBinaryContentAs(out("b").resolve(file));
        }
    }

    @Test
    void generateOfAFaultyPlanWritesNothing() {
        Typed typed =
                Typed.command(folder, "generate", SAMPLE, "--dry-run", "DR1", "--out", out("a").toString(), FAULT);

        assertThat(typed.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(typed.err()).contains("Erreur", "Absente");
        assertThat(out("a")).doesNotExist();
    }

    @Test
    void generateSaysWhatIsMissing() {
        Typed typed = Typed.command(folder, "generate", SAMPLE);

        assertThat(typed.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(typed.err()).contains("--dry-run R", "--out DIR");
    }

    @Test
    void aWorkbookThatIsNotThereIsWrongUsage() {
        Typed typed = Typed.command(folder, "check", "none.xlsx", "--lang", "en");

        assertThat(typed.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(typed.err()).isEqualToIgnoringNewLines("The file none.xlsx does not exist or cannot be read.");
    }

    @Test
    void anExecutionThatIsNotConfiguredIsWrongUsage() {
        Typed typed = Typed.command(folder, "check", SAMPLE, "--dry-run", "DR9");

        assertThat(typed.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(typed.err()).contains("« DR9 »", "DR1, DR2, DR3, Live");
    }

    @Test
    void aFolderThatCannotBeMadeIsATechnicalFailureWithItsPath() throws IOException {
        Path occupied = Files.writeString(folder.resolve("file"), "");

        Typed typed = Typed.command(folder, "generate", SAMPLE, "--dry-run", "DR1", "--out", occupied + "/x");

        assertThat(typed.exitCode()).isEqualTo(ExitCode.FAILURE);
        assertThat(typed.err()).contains(occupied.toString()).hasLineCount(1);
    }

    private JsonNode json(String... arguments) throws IOException {
        return new ObjectMapper().readTree(Typed.command(folder, arguments).out());
    }

    private Path out(String name) {
        return folder.resolve(name);
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(Path::getFileName).sorted().toList();
        }
    }
}
