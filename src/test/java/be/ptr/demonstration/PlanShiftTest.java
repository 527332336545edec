package be.ptr.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.configuration.PackagedSample;
import be.ptr.plan.Milestone;
import be.ptr.plan.Plan;
import be.ptr.plan.PlanBuilder;
import be.ptr.plan.Step;
import be.ptr.workbook.DefaultLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanShiftTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
    private static final Path SAMPLE = Path.of("samples", "plan-de-transition.xlsx");

    @TempDir
    Path folder;

    @Test
    void everyLocalTimeOfDayStaysAcrossAClockChange() {
        Plan plan = plan();

        Plan moved = new PlanShift(3).applyTo(plan);

        assertThat(moved.steps().get(0).start()).isEqualTo("2021-10-31T07:00:00Z");
        assertThat(plan.steps().get(0).start()).isEqualTo("2021-10-28T06:00:00Z");
        assertThat(moved.milestones().get(0).instant()).isEqualTo("2021-11-02T17:00:00Z");
        assertThat(moved.milestones().get(1).instant()).isNull();
        assertThat(moved.steps().get(1).start()).isNull();
        assertThat(new PlanShift(-3).applyTo(moved).steps().get(0).start())
                .isEqualTo(plan.steps().get(0).start());
    }

    @Test
    void aPlanWithoutDatesStaysWhereItIs() {
        Plan plan = PlanBuilder.run("DR1").phase("CO").step("A").build();

        assertThat(PlanShift.middleTo(LocalDate.of(2026, 1, 1), plan)).isEqualTo(new PlanShift(0));
    }

    @Test
    void theMiddleStepOfTheSampleIsTodayAndAllElseKeepsItsDistance() {
        Plan sample = DefaultLayout.reader()
                .read(SAMPLE, DefaultLayout.DR1)
                .accepted()
                .orElseThrow();
        for (LocalDate today :
                List.of(LocalDate.of(2026, 3, 29), LocalDate.of(2026, 10, 25), LocalDate.of(2028, 2, 29))) {
            Plan moved = PlanShift.middleTo(today, sample).applyTo(sample);

            List<Instant> starts = starts(moved).sorted().toList();
            assertThat(starts.get(starts.size() / 2).atZone(ZONE).toLocalDate()).isEqualTo(today);
            assertThat(starts(moved).map(PlanShiftTest::timeOfDay).toList())
                    .isEqualTo(starts(sample).map(PlanShiftTest::timeOfDay).toList());
            assertThat(moved.milestones()).hasSameSizeAs(sample.milestones());
        }
    }

    @Test
    void onlyThePackagedWorkbookIsMoved() throws Exception {
        byte[] content = Files.readAllBytes(SAMPLE);
        Path same = Files.write(folder.resolve("copy.xlsx"), content);
        content[content.length / 2]++;
        Path changed = Files.write(folder.resolve("changed.xlsx"), content);

        assertThat(PackagedSample.is(same)).isTrue();
        assertThat(PackagedSample.is(changed)).isFalse();
        assertThat(PackagedSample.is(folder.resolve("missing.xlsx"))).isFalse();
        assertThat(PackagedSample.is(null)).isFalse();
    }

    private static Plan plan() {
        Plan plan = PlanBuilder.run("DR1")
                .phase("CO")
                .step("A")
                .startingAt("2021-10-28T06:00:00Z")
                .step("B")
                .build();
        return new Plan(
                plan.run(),
                plan.zone(),
                plan.phases(),
                plan.steps(),
                List.of(
                        new Milestone("T0", "Début", Instant.parse("2021-10-30T16:00:00Z")),
                        new Milestone("T1", "Sans date", null)),
                plan.environments(),
                plan.people());
    }

    private static Stream<Instant> starts(Plan plan) {
        return plan.steps().stream().map(Step::start).filter(Objects::nonNull);
    }

    private static LocalTime timeOfDay(Instant instant) {
        return instant.atZone(ZONE).toLocalTime();
    }
}
