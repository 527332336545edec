package be.ptr.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One thing has one name: what {@code docs/glossary.md} says is never said, is said nowhere. */
class GlossaryTest {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** A row of the table. */
    private record Term(String french, String english, List<Pattern> neverFrench, List<Pattern> neverEnglish) {
        @Override
        public String toString() {
            return french + " / " + english;
        }
    }

    @ParameterizedTest
    @MethodSource("terms")
    void nothingIsCalledByAnotherName(Term term) {
        assertThat(sayings("fr", term.neverFrench())).isEmpty();
        assertThat(sayings("en", term.neverEnglish())).isEmpty();
    }

    @Test
    void theGlossaryHasItsTerms() {
        assertThat(terms()).hasSizeGreaterThan(20).extracting(Term::french).doesNotHaveDuplicates();
    }

    private static List<String> sayings(String language, List<Pattern> never) {
        return Bundle.of(language).entrySet().stream()
                .filter(sentence -> never.stream()
                        .anyMatch(
                                pattern -> pattern.matcher(sentence.getValue()).find()))
                .map(sentence -> sentence.getKey() + "=" + sentence.getValue())
                .toList();
    }

    private static List<Term> terms() {
        try (Stream<String> lines = Files.lines(Path.of("docs", "glossary.md"))) {
            return lines.filter(line -> line.startsWith("|"))
                    .skip(2)
                    .map(line -> line.substring(1).split("(?<!\\\\)\\|", -1))
                    .map(cells -> new Term(cells[0].strip(), cells[1].strip(), patterns(cells[3]), patterns(cells[4])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Pattern> patterns(String cell) {
        return CODE.matcher(cell)
                .results()
                .map(found -> found.group(1).replace("\\|", "|"))
                .map(words -> Pattern.compile(
                        "(?<![\\p{L}\\p{N}_.-])(?:" + words + ")(?![\\p{L}\\p{N}_-])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .toList();
    }
}
