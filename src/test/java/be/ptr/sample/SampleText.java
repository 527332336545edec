package be.ptr.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The text resources of the sample: lines, fields separated by {@code |}, comments after {@code #}. */
final class SampleText {

    private SampleText() {}

    /** The lines that say something: neither blank nor comment. */
    static List<String> lines(String name) {
        try (InputStream stream = SampleText.class.getResourceAsStream("/sample/" + name)) {
            if (stream == null) {
                throw new IllegalArgumentException("no resource sample/" + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The fields of a line, at least {@code least} of them: the ones left out at the end are empty. */
    static List<String> fields(String line, int least) {
        String[] given = line.split("\\|", -1);
        String[] all = Arrays.copyOf(given, Math.max(given.length, least));
        return Arrays.stream(all)
                .map(field -> field == null ? "" : field.strip())
                .toList();
    }

    /** The words of a field; none when it is empty. */
    static List<String> words(String field) {
        return field.isBlank() ? List.of() : List.of(field.strip().split("\\s+"));
    }
}
