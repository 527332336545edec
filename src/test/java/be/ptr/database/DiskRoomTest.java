package be.ptr.database;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class DiskRoomTest {
    private static final long MEGABYTE = 1 << 20;

    private final Logger logger = (Logger) LoggerFactory.getLogger(DiskRoom.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
    }

    @Test
    void whatIsShortIsSaidOnceAndSoIsWhatIsNot() {
        AtomicLong free = new AtomicLong(200 * MEGABYTE);
        DiskRoom room = new DiskRoom(free::get, 200);

        assertThat(room.isShort()).isFalse();
        free.set(200 * MEGABYTE - 1);
        assertThat(room.isShort()).isTrue();
        free.set(0);
        assertThat(room.isShort()).isTrue();
        free.set(Long.MAX_VALUE);
        assertThat(room.isShort()).isFalse();

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("PTR-M02 199 MB left")
                                .contains("200", "server.min-free"),
                        line -> assertThat(line).startsWith("PTR-M03"));
    }

    @Test
    void noLimitIsNeverShort() {
        assertThat(new DiskRoom(() -> 0, 0).isShort()).isFalse();
    }
}
