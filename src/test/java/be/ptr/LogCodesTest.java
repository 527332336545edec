package be.ptr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LogCodesTest {
    private static final Pattern CODE = Pattern.compile("\"(PTR-[A-Z]\\d\\d) ");

    @Test
    void aCodeStandsForOneMessage() throws IOException {
        Map<String, List<String>> uses = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher code = CODE.matcher(Files.readString(file));
                while (code.find()) {
                    uses.computeIfAbsent(code.group(1), unseen -> new ArrayList<>())
                            .add(String.valueOf(file.getFileName()));
                }
            }
        }
        assertThat(uses).hasSizeGreaterThan(20);
        assertThat(uses).allSatisfy((code, files) -> assertThat(files).as(code).hasSize(1));
    }
}
