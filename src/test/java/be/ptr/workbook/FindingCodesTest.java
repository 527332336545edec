package be.ptr.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.plan.Checked;
import be.ptr.plan.Finding;
import be.ptr.plan.Language;
import be.ptr.plan.Plan;
import be.ptr.wording.Wording;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every finding is provoked once, and says its place and a whole sentence in both languages. */
class FindingCodesTest {

    @ParameterizedTest
    @MethodSource("be.ptr.workbook.Provocation#all")
    void isFoundAtItsPlaceAndSaidInBothLanguages(Provocation provocation) throws IOException {
        List<Finding> found = findings(provocation).stream()
                .filter(finding -> finding.code().equals(provocation.code()))
                .toList();

        assertThat(found).as(provocation.toString()).isNotEmpty();
        assertThat(found.get(0).severity()).isEqualTo(provocation.severity());
        assertThat(found.get(0).place()).hasToString(provocation.place());
        for (Language language : Language.values()) {
            assertThat(new Wording(language).of(found.get(0)))
                    .doesNotContain("''")
                    .doesNotContainPattern("\\{\\d")
                    .endsWith(".");
        }
    }

    @Test
    void everyCodeOfTheBundlesIsProvokedHereOrNamedByATestElsewhere() throws IOException {
        assertThat(codes(Locale.FRENCH)).isEqualTo(codes(Locale.ENGLISH));
        Set<String> untested = codes(Locale.FRENCH);
        Provocation.all().forEach(provocation -> untested.remove(provocation.code()));
        String tests = testsElsewhere();
        untested.removeIf(code -> tests.contains('"' + code + '"'));
        assertThat(untested).isEmpty();
    }

    private static String testsElsewhere() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                if (!file.toString().contains("workbook")) {
                    all.append(Files.readString(file));
                }
            }
        }
        return all.toString();
    }

    private static Set<String> codes(Locale locale) {
        Set<String> codes = new TreeSet<>();
        for (String key : ResourceBundle.getBundle("messages", locale).keySet()) {
            if (key.startsWith("finding.")) {
                codes.add(key.substring("finding.".length()));
            }
        }
        return codes;
    }

    private static List<Finding> findings(Provocation provocation) throws IOException {
        WorkbookReader reader = new WorkbookReader(DefaultLayout.excel(provocation.limits()), DefaultLayout.plan());
        Checked<Plan> checked = reader.read(
                new ByteArrayInputStream(provocation.content().get()), provocation.fileName(), DefaultLayout.DR1);
        return checked.findings();
    }
}
