package be.ptr.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundlesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[0-9]+");
    /** A brace that is meant as one, between apostrophes. */
    private static final Pattern QUOTED_BRACE = Pattern.compile("'[^' ]*[{}][^' ]*'");

    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    @Test
    void everySentenceStandsInBothLanguagesWithTheSamePlaceholders() {
        Map<String, String> french = Bundle.of("fr");
        Map<String, String> english = Bundle.of("en");

        assertThat(french.keySet()).isEqualTo(english.keySet());
        french.forEach((key, sentence) ->
                assertThat(placeholders(sentence)).as(key).isEqualTo(placeholders(english.get(key))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everySentenceIsAPatternWithItsApostrophesDoubled(String language) {
        Bundle.of(language).forEach((key, sentence) -> {
            assertThat(new MessageFormat(sentence)).as(key).isNotNull();
            assertThat(LONE_APOSTROPHE
                            .matcher(QUOTED_BRACE.matcher(sentence).replaceAll(""))
                            .find())
                    .as(key)
                    .isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void noKeyIsGivenTwice(String language) throws IOException {
        assertThat(keys(language)).doesNotHaveDuplicates();
    }

    private static Set<String> placeholders(String sentence) {
        return PLACEHOLDER
                .matcher(sentence)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> keys(String language) throws IOException {
        return lines(language).stream()
                .map(line -> line.substring(0, Math.max(0, line.indexOf('='))))
                .toList();
    }

    private static List<String> lines(String language) throws IOException {
        return Files.readAllLines(Path.of("src/main/resources/messages_" + language + ".properties")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
