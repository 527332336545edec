package be.ptr.wording;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.plan.Language;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signs and numbers as each language writes them. */
class TypographyTest {
    /** French sets a blank that keeps the line together before a sign of two parts; not in an address, a time or a code. */
    private static final Pattern FRENCH_WITHOUT_BLANK =
            Pattern.compile("[^\u00A0][?!;:](?=[\\s\u00A0]|$)|[^\u00A0]»|«[^\u00A0]|[\\p{N}} ]%(?!\\p{L})");

    private static final Pattern ENGLISH_WITH_BLANK = Pattern.compile("[\\s\u00A0][?!;:%](?=[\\s\u00A0]|$)|[«»\u00A0]");

    /** They list signs. */
    private static final Set<String> OF_SIGNS = Set.of(
            "configuration.wrong-name",
            "configuration.wrong-sheet-name",
            "configuration.wrong-jdbc-url",
            "finding.invalid-id",
            "finding.invalid-email",
            "password.flaw.SPECIAL");

    private static final String PLURALS = "(étapes-actions|autres|personnes|e-mails|defects|erreurs|avertissements"
            + "|remarques|lignes|simulations|jalons|steps|others|people|errors|warnings|notices|rows|runs|milestones)";

    /** A number and a noun in the plural, whatever the number. */
    private static final Pattern COUNTED = Pattern.compile("(?<!plus de |more than )\\{\\d} " + PLURALS);

    /** Before a name or an id that begins with a vowel, French would write something else; not before what is quoted. */
    private static final Pattern WITHOUT_ELISION = Pattern.compile("(?i)(?<!plus )\\b(de|que) \\{\\d}");

    /** What stands there is the name of a run, or of the product, or a number. */
    private static final Pattern OF_A_RUN = Pattern.compile(
            "configuration\\..*|mails\\..*|import\\.held|find\\.found|mass\\.here|mail\\.trial\\.subject");

    private static final Pattern CHOICE = Pattern.compile("\\{\\d, ?choice,");
    private static final Pattern NONE_IN_THE_PLURAL = Pattern.compile("(?<![\\p{N}.,])0 " + PLURALS);

    @Test
    void frenchSetsABlankThatBreaksNoLineBesideSignsOfTwoParts() {
        assertThat(matching(Language.FR, FRENCH_WITHOUT_BLANK)).isEmpty();
    }

    @Test
    void noNameOrIdStandsWhereFrenchWouldElide() {
        assertThat(Bundle.of("fr").entrySet().stream()
                        .filter(sentence -> !OF_A_RUN.matcher(sentence.getKey()).matches())
                        .filter(sentence ->
                                WITHOUT_ELISION.matcher(sentence.getValue()).find())
                        .map(Map.Entry::toString))
                .isEmpty();
    }

    @Test
    void englishHasNoFrenchSpacing() {
        assertThat(matching(Language.EN, ENGLISH_WITH_BLANK)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void whatIsCountedCanBeOne(String language) {
        assertThat(Bundle.of(language).entrySet().stream()
                        .filter(sentence -> !CHOICE.matcher(sentence.getValue()).find())
                        .filter(sentence -> COUNTED.matcher(sentence.getValue()).find())
                        .map(Map.Entry::toString))
                .isEmpty();
    }

    /** Zero is singular in French: aucune étape-action, 0 étape-action. */
    @Test
    void noneIsSingularInFrench() {
        Bundle.of("fr").forEach((key, sentence) -> {
            if (CHOICE.matcher(sentence).find()) {
                Object[] none = new Object[10];
                Arrays.fill(none, 0);
                assertThat(new MessageFormat(sentence, Locale.FRENCH).format(none))
                        .as(key)
                        .doesNotContainPattern(NONE_IN_THE_PLURAL);
            }
        });
    }

    /** Those that are spoken, whoever speaks them. */
    private static List<String> matching(Language language, Pattern pattern) {
        Sentences spoken = Sentences.of(language);
        return spoken.keySet().stream()
                .filter(key -> !OF_SIGNS.contains(key))
                .filter(key -> pattern.matcher(spoken.getString(key)).find())
                .map(key -> key + "=" + spoken.getString(key))
                .toList();
    }
}
