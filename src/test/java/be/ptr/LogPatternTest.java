package be.ptr;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.rolling.RollingFileAppender;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log as it is configured, written to a file. */
class LogPatternTest {
    private static final String FORGED = "run\r\n2030-01-01T00:00:00.000Z ERROR PTR-X99 {}\u0000";
    private static final String SHOWN = "run\\r\\n2030-01-01T00:00:00.000Z ERROR PTR-X99 {}\\u0000";

    @TempDir
    private Path folder;

    private final LoggerContext context = new LoggerContext();
    private final Properties properties = new Properties();

    @BeforeEach
    void read() throws IOException {
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            properties.load(reader);
        }
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"console", "file"})
    void textFromOutsideNeverBeginsALine(String where) throws Exception {
        List<String> lines = written(where, "run\r\nWARN {}\u0000\u001b[2K\u202e", null, "a\u2028b\u0085c\td");

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0)).endsWith("run\\r\\nWARN a\\u2028b\\u0085c\td\\u0000\\u001b[2K\\u202e");
    }

    @ParameterizedTest
    @ValueSource(strings = {"console", "file"})
    void noExceptionsMessageBeginsALineEither(String where) throws Exception {
        Exception suppressed = new IllegalArgumentException(FORGED, new IllegalStateException(FORGED));
        Exception thrown = new IllegalStateException(FORGED, new IOException(FORGED));
        thrown.addSuppressed(suppressed);

        List<String> lines = written(where, "failure", thrown);

        assertThat(lines).filteredOn(line -> line.contains(SHOWN)).hasSize(4);
        assertThat(lines).noneMatch(line -> line.contains("\u0000"));
        assertThat(lines.subList(1, lines.size()))
                .noneMatch(line -> line.startsWith("2030"))
                .filteredOn(line -> line.strip().startsWith("at be.ptr.LogPatternTest"))
                .isNotEmpty();
    }

    @Test
    void plainTextStaysAsItIs() throws Exception {
        assertThat(written("file", "l’étape-action {} 🚆", null, "CO-1").get(0)).endsWith(": l’étape-action CO-1 🚆");
    }

    private List<String> written(String where, String message, @Nullable Exception thrown, Object... arguments)
            throws IOException, JoranException {
        Path file = folder.resolve(where + ".log");
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.putProperty("LOG_FILE", file.toString());
        context.putProperty("FILE_LOG_PATTERN", properties.getProperty("logging.pattern." + where));
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(
                Path.of("src/main/resources/logback-spring.xml").toFile());
        var appender = (RollingFileAppender<ch.qos.logback.classic.spi.ILoggingEvent>)
                context.getLogger("ROOT").getAppender("FILE");
        appender.doAppend(new LoggingEvent("x", context.getLogger("be.ptr.X"), Level.INFO, message, thrown, arguments));
        context.stop();
        return Files.readString(file).lines().filter(line -> !line.isBlank()).toList();
    }
}
