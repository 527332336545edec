package be.ptr.report;

import static be.ptr.report.SampleReport.move;
import static be.ptr.report.SampleReport.moves;
import static be.ptr.report.SampleReport.plan;
import static be.ptr.report.SampleReport.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.ptr.defects.Defect;
import be.ptr.plan.StepId;
import be.ptr.progress.Fact;
import be.ptr.progress.Move;
import be.ptr.report.Event.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeeklyReportTest {
    @Test
    void eachStepStandsInOneSectionTheLateOnesInTheFirst() {
        WeeklyReport report = report();
        assertThat(ids(report, Section.LATE)).as("Ready after its end, Overdue").containsExactly("CO-1", "CO-2");
        assertThat(ids(report, Section.READY)).containsExactly("CO-3");
        assertThat(ids(report, Section.OPEN)).containsExactly("CO-4");
        assertThat(ids(report, Section.REST)).containsExactly("PP-1", "PP-2", "CO-7", "CO-8", "FB-1");
    }

    @Test
    void theHorizonIsInclusive() {
        assertThat(ids(report(), Section.IDLE)).as("exactly five days").containsExactly("CO-5");
        assertThat(ids(report(), Section.LOCKED)).as("exactly five days").containsExactly("CO-6");
    }

    @Test
    void aPhaseSaysHowFarItCameWithinTheWeek() {
        assertThat(report().terminated()).isOne();
        assertThat(report().phases())
                .extracting(
                        week -> week.progress().phase().code(),
                        week -> week.progress().tally().percent(),
                        PhaseWeek::terminated,
                        PhaseWeek::late)
                .containsExactly(tuple("PP", 100, 1, 0), tuple("CO", 0, 0, 2), tuple("FB-RB", 0, 0, 0));
    }

    @Test
    void whatChangedIsNewestFirstAndOnlyOfTheWeek() {
        assertThat(report().events())
                .extracting(
                        Event::kind,
                        event -> event.step() == null
                                ? ""
                                : event.step().step().id().value())
                .containsExactly(
                        tuple(Kind.STARTED, "CO-4"),
                        tuple(Kind.BECAME_LATE, "CO-2"),
                        tuple(Kind.BECAME_LATE, "CO-1"),
                        tuple(Kind.PLAN, ""),
                        tuple(Kind.CLOSED, "PP-2"));
    }

    @Test
    void aStepThatWasTransferredTwiceIsNamedOnceWithTheLastOne() {
        List<Move> moves = new ArrayList<>(moves());
        moves.add(transferred("CO-3", "2021-10-29T06:00:00Z", "bea@example.be"));
        moves.add(transferred("CO-3", "2021-10-30T06:00:00Z", "cid@example.be"));
        moves.add(move("CO-7", Fact.SKIPPED, "2021-10-31T06:00:00Z"));
        assertThat(report(plan(), moves, List.of()).events())
                .filteredOn(event -> event.kind() == Kind.TRANSFERRED || event.kind() == Kind.SKIPPED)
                .extracting(Event::kind, Event::to)
                .containsExactly(tuple(Kind.SKIPPED, ""), tuple(Kind.TRANSFERRED, "cid@example.be"));
    }

    @Test
    void theOpenDefectsStandThereTheWorstFirst() {
        Defect minor = defect("CO-1", Defect.Severity.MINOR);
        Defect blocking = defect("CO-2", Defect.Severity.BLOCKING);
        WeeklyReport report = report(plan(), moves(), List.of(minor, blocking));
        assertThat(report.defects()).containsExactly(blocking, minor);
        assertThat(report.phases()).extracting(PhaseWeek::defects).containsExactly(0, 2, 0);
    }

    @Test
    void aRunTakesPartUntilAWeekAfterItsEnd() {
        assertThat(isWanted(report())).isTrue();
        assertThat(isWanted(ended("2021-10-26T06:00:00Z"))).isTrue();
        assertThat(isWanted(ended("2021-10-24T06:00:00Z"))).isFalse();
    }

    private static boolean isWanted(WeeklyReport report) {
        return WeeklyReport.isWanted(report.progress(), report.since());
    }

    private static WeeklyReport ended(String at) {
        List<Move> moves = plan().steps().stream()
                .filter(step -> !step.phase().equals("FB-RB"))
                .map(step -> move(step.id().value(), Fact.TERMINATED, at))
                .toList();
        return report(plan(), moves, List.of());
    }

    private static Move transferred(String step, String at, String to) {
        return new Move(new StepId(step), Fact.TRANSFERRED, Instant.parse(at), "ada@example.be", "", to);
    }

    static Defect defect(String step, Defect.Severity severity) {
        return Defect.found(
                step,
                plan().run(),
                new StepId(step),
                "ada@example.be",
                Instant.parse("2021-10-29T06:00:00Z"),
                severity,
                "Le disque est plein.\n<b>Encore</b>",
                "",
                "");
    }

    private static List<String> ids(WeeklyReport report, Section section) {
        return report.steps(section).stream()
                .map(step -> step.step().id().value())
                .toList();
    }
}
