package be.ptr.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The terms of {@code docs/glossary.md}, and what is said in their stead where it should not be. */
public final class Glossary {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** A row of the table. */
    record Term(String french, String english, List<Pattern> neverFrench, List<Pattern> neverEnglish) {
        @Override
        public String toString() {
            return french + " / " + english;
        }
    }

    private Glossary() {}

    /** Those of {@code sentences}, by key, that call a thing by a name that is not its own. */
    public static List<String> breaches(Map<String, String> sentences, boolean french) {
        return terms().stream()
                .flatMap(term -> breaches(sentences, french ? term.neverFrench() : term.neverEnglish()).stream())
                .toList();
    }

    static List<String> breaches(Map<String, String> sentences, List<Pattern> never) {
        return sentences.entrySet().stream()
                .filter(sentence -> never.stream()
                        .anyMatch(
                                pattern -> pattern.matcher(sentence.getValue()).find()))
                .map(sentence -> sentence.getKey() + "=" + sentence.getValue())
                .toList();
    }

    static List<Term> terms() {
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
