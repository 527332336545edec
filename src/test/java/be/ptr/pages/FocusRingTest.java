package be.ptr.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever works with the keyboard sees where they are: WCAG 2.2 asks for a contrast of 3:1 with what is around. */
class FocusRingTest {
    private static final Pattern RING = Pattern.compile(
            ":focus-visible \\{ outline: 3px solid (#\\w{6})[^;]*; outline-offset: 1px; box-shadow: 0 0 0 6px (#\\w+)[^;]*; }");
    private static final Pattern COLOUR = Pattern.compile("#(?:[0-9a-f]{6}|[0-9a-f]{3})\\b");
    private static final double ENOUGH = 3;

    @ParameterizedTest
    @ValueSource(strings = {"ptr.css", "webapps.css"})
    void oneOfItsTwoColoursStandsOutFromEveryColourInUse(String file) throws IOException {
        String css = Files.readString(Path.of("src/main/resources/static", file));
        List<String> ring = ring(css);

        assertThat(COLOUR.matcher(css).results().map(MatchResult::group))
                .isNotEmpty()
                .allSatisfy(colour -> assertThat(best(ring, colour)).as(colour).isGreaterThanOrEqualTo(ENOUGH));
        assertThat(contrast(ring.get(0), ring.get(1))).isGreaterThanOrEqualTo(ENOUGH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ptr.css", "webapps.css"})
    void itStandsOutFromWhateverAccentACompanyConfigures(String file) throws IOException {
        List<String> ring = ring(Files.readString(Path.of("src/main/resources/static", file)));

        for (int colour = 0; colour <= 0xffffff; colour += 0x0f0f0f / 15 + 4321) {
            String accent = String.format("#%06x", colour);
            assertThat(best(ring, accent)).as(accent).isGreaterThanOrEqualTo(ENOUGH);
        }
    }

    /** The ring itself and the lines on both its sides. */
    private static List<String> ring(String css) {
        Matcher ring = RING.matcher(css);
        assertThat(ring.find()).isTrue();
        return List.of(ring.group(1), ring.group(2));
    }

    private static double best(List<String> ring, String colour) {
        return ring.stream().mapToDouble(one -> contrast(one, colour)).max().orElseThrow();
    }

    private static double contrast(String one, String other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    /** Relative luminance as WCAG 2.2 defines it. */
    private static double luminance(String colour) {
        String hex = colour.length() == 4 ? colour.replaceAll("(?<!^)(.)", "$1$1") : colour;
        return 0.2126 * linear(hex, 1) + 0.7152 * linear(hex, 3) + 0.0722 * linear(hex, 5);
    }

    private static double linear(String hex, int from) {
        double part = Integer.parseInt(hex.substring(from, from + 2), 16) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
