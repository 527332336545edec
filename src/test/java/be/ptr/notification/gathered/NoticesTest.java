package be.ptr.notification.gathered;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.plan.Plan;
import be.ptr.plan.PlanBuilder;
import be.ptr.plan.StepId;
import be.ptr.progress.Fact;
import be.ptr.progress.Move;
import be.ptr.progress.Snapshots;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoticesTest {
    private static final Instant START = Instant.parse("2021-11-01T08:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final Plan plan = PlanBuilder.run("DR1")
            .lead("lead@example.be")
            .person("ada@example.be", "dan@example.be")
            .phase("CO")
            .step("CO-1")
            .startingAt(START)
            .by("ada@example.be")
            .step("CO-2")
            .startingAt(START)
            .by("bea@example.be")
            .after("CO-1", "CO-3")
            .step("CO-3")
            .by("cid@example.be")
            .phase("FB-RB")
            .step("FB-1")
            .startingAt(START)
            .by("eve@example.be")
            .build();

    @Test
    void overdueIsToldAtOnceToTheResponsiblesOfTheStepAndOfItsOpenPrerequisites() {
        Move closed = move("CO-3", Fact.TERMINATED, "");
        assertThat(told(START, closed)).containsExactly("OVERDUE CO-2 bea", "OVERDUE CO-2 ada");
        assertThat(told(START.minusNanos(1), closed)).isEmpty();
    }

    @Test
    void aReminderGoesFirstToTheResponsibleThenToTheDeputyThenToTheLead() {
        assertThat(reminders(START.plus(DAY).minusNanos(1))).isEmpty();
        assertThat(reminders(START.plus(DAY))).containsExactly("REMINDER CO-1 ada");
        assertThat(reminders(START.plus(DAY.multipliedBy(2)))).contains("TO_DEPUTY CO-1 dan");
        assertThat(reminders(START.plus(DAY.multipliedBy(3))))
                .containsExactly("REMINDER CO-1 ada", "TO_DEPUTY CO-1 dan", "TO_LEAD CO-1 lead");
    }

    @Test
    void whoTookTheStepOverIsRemindedInsteadOfTheResponsible() {
        assertThat(reminders(START.plus(DAY), move("CO-1", Fact.TRANSFERRED, "cid@example.be")))
                .containsExactly("REMINDER CO-1 cid");
    }

    @Test
    void nobodyIsToldTheSameOnTwoLevels() {
        assertThat(reminders(START.plus(DAY.multipliedBy(3)), move("CO-1", Fact.TRANSFERRED, "lead@example.be")))
                .containsExactly("REMINDER CO-1 lead");
    }

    @Test
    void aStartedStepAndARollBackInReserveConcernNobody() {
        Instant later = START.plus(DAY.multipliedBy(9));
        assertThat(told(later, move("CO-1", Fact.STARTED, ""), move("CO-3", Fact.STARTED, "")))
                .containsExactly("OVERDUE CO-2 bea", "OVERDUE CO-2 ada", "OVERDUE CO-2 cid");
    }

    @Test
    void aStepThatWasHandedBackIsNewsAgain() {
        Instant later = START.plus(DAY.multipliedBy(9));
        String before = notices(later).stream()
                .map(Notice::key)
                .filter(key -> key.startsWith("REMINDER|co-1"))
                .findFirst()
                .orElseThrow();
        List<Notice> after = notices(
                later,
                new Move(new StepId("CO-1"), Fact.STARTED, START.plus(DAY), "ada@example.be", "", ""),
                new Move(
                        new StepId("CO-1"),
                        Fact.HANDED_BACK,
                        START.plus(DAY.multipliedBy(2)),
                        "ada@example.be",
                        "",
                        ""));
        assertThat(after)
                .extracting(Notice::key)
                .contains("REMINDER|co-1|2021-11-03T08:00:00Z")
                .doesNotContain(before);
    }

    private List<String> reminders(Instant now, Move... moves) {
        return told(now, moves).stream().filter(told -> told.contains(" CO-1 ")).toList();
    }

    private List<String> told(Instant now, Move... moves) {
        return notices(now, moves).stream()
                .map(notice -> notice.kind() + " " + notice.step() + " "
                        + notice.person().substring(0, notice.person().indexOf('@')))
                .toList();
    }

    private List<Notice> notices(Instant now, Move... moves) {
        Map<String, Instant> phases = Map.of("CO", START.minus(DAY.multipliedBy(30)));
        return Notices.of(Snapshots.at(now, plan, phases, Arrays.asList(moves), DAY), DAY);
    }

    private static Move move(String step, Fact fact, String to) {
        return new Move(new StepId(step), fact, START.minus(DAY), "ada@example.be", "", to);
    }
}
