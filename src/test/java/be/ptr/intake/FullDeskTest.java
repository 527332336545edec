package be.ptr.intake;

import static be.ptr.intake.DeskAtWork.LEAD;
import static be.ptr.intake.DeskAtWork.RUN;
import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.intake.PutAside.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who gives way when many workbooks lie on the desk, and what the others are told. */
@Timeout(30)
class FullDeskTest {
    private static final int SHARE = ImportDesk.SHARE;

    @TempDir
    Path folder;

    private DeskAtWork at;

    @BeforeEach
    void open() {
        at = new DeskAtWork(folder);
    }

    @AfterEach
    void stop() {
        at.desk.destroy();
    }

    @Test
    void fiveOfEachPersonAndTwentyOfAllMayWait() throws IOException {
        at.line.join();
        for (String by : List.of(LEAD, "b", "c", "d")) {
            for (int i = 0; i < SHARE; i++) {
                at.keep(by + i, by);
            }
            assertNoRoomFor(by);
        }
        assertNoRoomFor("e");
        assertThat(at.files()).isEqualTo(4 * SHARE);
    }

    private void assertNoRoomFor(String by) throws IOException {
        Path more = at.file("more");
        assertThat(at.offer(more, "more", by)).isEmpty();
        assertThat(more).exists();
        Files.delete(more);
    }

    @Test
    void whoBringsManyPutsTheOwnOldestAsideAndNobodyElses() throws IOException {
        String others = at.keep("others", "other@example.be");
        at.checked(others, "other@example.be");
        List<String> own = new ArrayList<>();
        for (int i = 0; i < 2 * SHARE; i++) {
            at.clock.pass(Duration.ofSeconds(1));
            own.add(at.keep("plan" + i));
            at.checked(own.get(i));
        }

        assertThat(at.checked(others, "other@example.be")).isInstanceOf(Verdict.Importable.class);
        assertThat(at.desk.begin(own.get(0), LEAD)).isFalse();
        assertThat(own.subList(0, SHARE)).allSatisfy(ticket -> {
            assertThat(at.desk.course(ticket, LEAD)).isEmpty();
            assertThat(at.reason(ticket)).isEqualTo(Reason.OWN);
        });
        assertThat(own.subList(SHARE, 2 * SHARE))
                .allSatisfy(ticket -> assertThat(at.desk.course(ticket, LEAD)).isPresent());
        assertThat(at.files()).isEqualTo(SHARE + 1);
        assertThat(at.desk.aside(own.get(0), LEAD).orElseThrow())
                .isEqualTo(new PutAside("plan0", RUN, LEAD, Instant.parse("2040-01-02T08:00:01Z"), Reason.OWN));
        assertThat(at.desk.aside(own.get(0), "other@example.be")).isEmpty();
        assertThat(at.desk.aside("unknown", LEAD)).isEmpty();
    }

    @Test
    void onAFullDeskWhoHasTheMostGivesWayToWhoHasNone() throws IOException {
        List<String> tickets = new ArrayList<>();
        for (String by : List.of("one", "b", "c", "d", LEAD)) {
            int share = by.equals("one") || by.equals("b") ? by.length() : SHARE;
            for (int i = 0; i < share; i++) {
                tickets.add(at.keep(by + i, by));
                at.checked(tickets.get(tickets.size() - 1), by);
            }
        }
        assertThat(at.files()).isEqualTo(19);
        at.keep("last", "e");
        at.keep("more", "f");

        assertThat(at.desk.course(tickets.get(0), "one")).isPresent();
        assertThat(at.desk.aside(tickets.get(4), "c").orElseThrow().reason()).isEqualTo(Reason.ROOM);
        assertThat(at.desk.course(tickets.get(5), "c")).isPresent();
        assertThat(at.files()).isEqualTo(20);
    }

    @Test
    void whatIsOverGivesWayBeforeWhatCanBeImported() throws IOException {
        String waits = at.keep("waits");
        at.checked(waits);
        String imported = at.keep("imported");
        at.checked(imported);
        at.desk.begin(imported, LEAD);
        at.checked(imported);
        for (int i = 0; i < SHARE - 1; i++) {
            at.clock.pass(Duration.ofSeconds(1));
            at.checked(at.keep("plan" + i));
        }
        assertThat(at.desk.course(waits, LEAD)).isPresent();
        assertThat(at.reason(imported)).isEqualTo(Reason.IMPORTED);
    }

    @Test
    void anHourIsLongEnoughToGiveTheWordAndLongerIsToldSo() throws IOException {
        String ticket = at.keep("a");
        at.checked(ticket);
        at.clock.pass(Duration.ofMinutes(60));
        assertThat(at.desk.course(ticket, LEAD)).isPresent();
        at.clock.pass(Duration.ofSeconds(1));
        assertThat(at.desk.course(ticket, LEAD)).isEmpty();
        assertThat(at.desk.begin(ticket, LEAD)).isFalse();
        assertThat(at.reason(ticket)).isEqualTo(Reason.EXPIRED);
        assertThat(at.files()).isZero();
    }

    @Test
    void aLongNameIsRememberedShort() throws IOException {
        at.line.join();
        Path file = at.file("long");
        String ticket = at.offer(file, "x".repeat(60_000), LEAD).orElseThrow();
        at.clock.pass(Duration.ofMinutes(1));
        assertThat(at.desk.course(ticket, LEAD)).isPresent();
        at.clock.pass(Duration.ofMinutes(1));
        at.keep("other", "other@example.be");
        assertThat(at.desk.aside(ticket, LEAD).orElseThrow().file())
                .hasSize(121)
                .endsWith("x…");
    }
}
