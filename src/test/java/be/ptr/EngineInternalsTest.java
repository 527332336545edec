package be.ptr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EngineInternalsTest {
    private static final Pattern INTERNAL =
            Pattern.compile("import (?:static )?org\\.camunda\\.bpm\\.engine\\.(impl(?:\\.[a-z]+)*)\\.[A-Z]");
    private static final Pattern LISTED = Pattern.compile("`([a-z.]+)`");
    private static final Path HOME = Path.of("src/main/java/be/ptr/engine/internals");

    private final Map<Path, Set<String>> uses = uses();

    @Test
    void oneFolderAloneUsesTheEnginesInternalClasses() {
        assertThat(uses.keySet()).allSatisfy(file -> assertThat(file).startsWith(HOME));
    }

    @Test
    void theDecisionRecordListsThePackagesThatAreUsed() throws IOException {
        Set<String> listed = Files.readAllLines(Path.of("docs/adr/0005-engine-internals-in-one-place.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .flatMap(line -> found(LISTED, line.substring(0, line.indexOf('|', 1))).stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(listed)
                .isEqualTo(uses.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Map<Path, Set<String>> uses() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            Map<Path, Set<String>> uses = new TreeMap<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Set<String> packages = found(INTERNAL, Files.readString(file));
                if (!packages.isEmpty()) {
                    uses.put(file, packages);
                }
            }
            return uses;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
