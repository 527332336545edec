package be.ptr;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogPatternTest {
    @ParameterizedTest
    @ValueSource(strings = {"console", "file"})
    void textFromOutsideNeverBeginsALine(String where) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            properties.load(reader);
        }
        LoggerContext context = new LoggerContext();
        PatternLayout layout = new PatternLayout();
        layout.setContext(context);
        layout.setPattern(properties.getProperty("logging.pattern." + where).replace("%wEx", "%ex"));
        layout.start();

        String line = layout.doLayout(new LoggingEvent(
                "x", context.getLogger("be.ptr.X"), Level.INFO, "run\r\nWARN {}", null, new Object[] {"a\u2028b\u0085c"
                }));

        assertThat(line).endsWith("run WARN a b c" + System.lineSeparator());
    }
}
