package be.ptr.wording;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.plan.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The scripts of our tab in Tasklist. */
class TabScriptsTest {
    private static final Pattern KEY = Pattern.compile("'(tab\\.[A-Za-z.-]*[A-Za-z])'");

    @Test
    void everySentenceTheyAskForIsInTheBundles() throws IOException {
        Set<String> known = new Wording(Language.FR).all(List.of("tab.")).keySet();

        for (Path script : scripts()) {
            Set<String> wanted = KEY.matcher(Files.readString(script))
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
            assertThat(known).as(script.toString()).containsAll(wanted);
        }
    }

    /** What is said about a step, the server says. */
    @Test
    void theySayEverySentenceThatIsSentToThem() throws IOException {
        String all = "";
        for (Path script : scripts()) {
            all += Files.readString(script);
        }
        assertThat(KEY.matcher(all).results().map(found -> found.group(1)))
                .containsAll(new Wording(Language.FR).all(List.of("tab.")).keySet());
    }

    @Test
    void theyTurnNoTextIntoMarkupOrCode() throws IOException {
        for (Path script : scripts()) {
            assertThat(Files.readString(script))
                    .as(script.toString())
                    .doesNotContain(
                            "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(");
        }
    }

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            return Stream.concat(files, Stream.of(Path.of("src/main/resources/static/step.js")))
                    .filter(file -> !file.toString().endsWith(".css"))
                    .toList();
        }
    }
}
