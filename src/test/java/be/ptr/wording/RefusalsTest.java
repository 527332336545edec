package be.ptr.wording;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.plan.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every refusal that the program can utter is a whole sentence in both languages, and is provoked by a test. */
class RefusalsTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern UTTERED = Pattern.compile("(?:Refusal\\.of|\\brefusal)\\(\\s*\"([a-z-]+)\"");
    private static final String PREFIX = "refusal.";
    /** Provoked where a person reads the sentence and nobody the code. */
    private static final Set<String> READ_BY_PEOPLE_ONLY = Set.of("for-another", "link-over");

    static Set<String> codes() {
        return ResourceBundle.getBundle("messages", Language.FR.locale()).keySet().stream()
                .filter(key -> key.startsWith(PREFIX))
                .map(key -> key.substring(PREFIX.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void aRefusalNamesItsStepAndEndsAsASentence(String code) {
        for (Language language : Language.values()) {
            String sentence = new Wording(language).of(PREFIX + code, "CO-120", "Ada Exemple", "Bob Exemple");
            assertThat(sentence).doesNotContain("{", "''").endsWith(".");
            assertThat(sentence.contains("CO-120") || code.equals("not-here"))
                    .as(sentence)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeThatIsUtteredHasASentence(Language language) {
        ResourceBundle bundle = ResourceBundle.getBundle("messages", language.locale());
        assertThat(uttered())
                .isNotEmpty()
                .allSatisfy(code ->
                        assertThat(bundle.containsKey(PREFIX + code)).as(code).isTrue());
    }

    @Test
    void noSentenceIsLeftOver() {
        String all = sources(SOURCES).collect(Collectors.joining());
        assertThat(codes()).allSatisfy(code -> assertThat(all).contains('"' + code + '"'));
    }

    @Test
    void everyCodeIsProvokedByATest() {
        String tests = sources(TESTS).collect(Collectors.joining());
        assertThat(codes().stream().filter(code -> !READ_BY_PEOPLE_ONLY.contains(code)))
                .allSatisfy(code -> assertThat(tests).contains('"' + code + '"'));
    }

    private static Set<String> uttered() {
        return sources(SOURCES)
                .flatMap(source -> UTTERED.matcher(source).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(RefusalsTest::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
