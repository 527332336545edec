package be.ptr.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The sentences of one language as they stand in the file, in its order. */
final class Bundle {
    private Bundle() {}

    /** @param language fr or en */
    static Map<String, String> of(String language) {
        try {
            Map<String, String> sentences = new LinkedHashMap<>();
            for (String line : Files.readAllLines(Path.of("src/main/resources/messages_" + language + ".properties"))) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    int equals = line.indexOf('=');
                    assertThat(equals).as(line).isPositive();
                    sentences.put(line.substring(0, equals), line.substring(equals + 1));
                }
            }
            return sentences;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
