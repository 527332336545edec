package be.ptr.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.configuration.Settings;
import be.ptr.configuration.SettingsReader;
import be.ptr.plan.DryRun;
import be.ptr.plan.Plan;
import be.ptr.workbook.WorkbookReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The models of the sample's first dry run are the files in {@code bpmn/DR1}. After an intended change, write them anew
 * and look at the difference: {@code mvn -Dquick test -Dtest=GoldenModelsTest -Dgolden.write=true}.
 */
class GoldenModelsTest {
    private static final Path GOLDEN = Path.of("bpmn", "DR1");

    private static List<PhaseModel> models() {
        Settings settings = SettingsReader.defaults();
        Plan plan = new WorkbookReader(settings.excel(), settings.plan())
                .read(Path.of("samples", "plan-de-transition.xlsx"), new DryRun("DR1"))
                .accepted()
                .orElseThrow();
        return new PhaseModeller(settings.states().lockedWindow()).models(plan);
    }

    @Test
    void theSampleGivesTheFilesOfTheRepository() throws IOException {
        List<PhaseModel> models = models();
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            for (PhaseModel model : models) {
                Files.writeString(GOLDEN.resolve(model.resourceName()), model.xml());
            }
        }
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            models.stream().map(PhaseModel::resourceName).toList());
        }
        for (PhaseModel model : models) {
            ModelCheck.check(model.xml());
            assertThat(model.xml())
                    .as(model.resourceName())
                    .isEqualTo(Files.readString(GOLDEN.resolve(model.resourceName())));
        }
    }
}
