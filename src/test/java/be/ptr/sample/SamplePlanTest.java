package be.ptr.sample;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jgrapht.Graph;
import org.jgrapht.alg.cycle.CycleDetector;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample is a plan as a company would write one: of that size and shape, and without a mistake. */
class SamplePlanTest {

    private static final List<String> ORDER = List.copyOf(SamplePlan.PHASES.keySet());
    private final SamplePlan plan = SamplePlan.read();
    private final Map<String, SampleStep> byId = plan.byId();

    @Test
    void hasTheSizeOfARealPlan() {
        assertThat(plan.steps()).hasSizeBetween(400, 450);
        assertThat(plan.steps().stream().collect(groupingBy(SampleStep::phase, counting())))
                .containsOnlyKeys(ORDER)
                .allSatisfy((phase, steps) -> assertThat(steps).isBetween(30L, 125L));
        assertThat(plan.teams()).hasSize(16);
        assertThat(plan.people()).hasSizeBetween(55, 65);
        assertThat(plan.milestones()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(plan.environments()).hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void everyExecutionTakesAnotherPart() {
        Map<String, Long> sizes =
                plan.steps().stream().flatMap(step -> step.runs().stream()).collect(groupingBy(run -> run, counting()));
        assertThat(sizes).containsOnlyKeys(SamplePlan.RUNS);
        assertThat(sizes.get("DR1")).isBetween(200L, sizes.get("DR2") - 1);
        assertThat(sizes.get("DR2")).isLessThan(sizes.get("DR3"));
        assertThat(sizes.get("DR3")).isLessThan(sizes.get("Live"));
    }

    @Test
    void nothingIsNamedTwice() {
        assertThat(plan.steps()).extracting(SampleStep::id).doesNotHaveDuplicates();
        assertThat(plan.steps()).extracting(SampleStep::label).doesNotHaveDuplicates();
        assertThat(plan.steps()).extracting(SampleStep::description).doesNotHaveDuplicates();
        assertThat(plan.people()).extracting(SamplePerson::email).doesNotHaveDuplicates();
        assertThat(plan.people()).extracting(SamplePerson::key).doesNotHaveDuplicates();
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        Set<String> milestones = codes(plan.milestones().stream().map(SampleMilestone::code));
        Set<String> environments = codes(plan.environments().stream().map(SampleEnvironment::code));
        Set<String> teams = codes(plan.teams().stream().map(SamplePerson.Team::code));
        milestones.add("");
        environments.add("");
        assertThat(plan.steps()).allSatisfy(step -> {
            assertThat(byId.keySet()).as(step.id()).containsAll(step.prerequisites());
            assertThat(milestones).contains(step.extra("jalon"));
            assertThat(environments).contains(step.extra("env"));
            assertThat(teams).contains(step.team());
            assertThat(SamplePlan.RUNS).containsAll(step.runs());
            SampleText.words(step.extra("resp")).forEach(plan::person);
            assertThat(step.extras().keySet())
                    .as(step.id())
                    .isSubsetOf("bloquante", "haute", "jalon", "env", "resp", "proc", "canal", "coût");
        });
        plan.people().stream()
                .map(SamplePerson::deputy)
                .filter(name -> !name.isEmpty())
                .forEach(plan::person);
    }

    @Test
    void everyTeamHasItsHeadAndEveryDepartmentToo() {
        assertThat(holders("Chef d'équipe").map(SamplePerson::team)).containsExactlyInAnyOrderElementsOf(plan.teams());
        assertThat(holders("Chef de département").map(head -> head.team().department()))
                .containsExactlyInAnyOrderElementsOf(codes(plan.teams().stream().map(SamplePerson.Team::department)));
        assertThat(holders("Pilote")).hasSize(2);
    }

    @Test
    void aThirdOfTheStepsIsHeldByDatesAlone() {
        long free = plan.steps().stream()
                .filter(step -> step.prerequisites().isEmpty())
                .count();
        assertThat((double) free / plan.steps().size()).isBetween(0.28, 0.38);
    }

    @Test
    void theDecisionsJoinTwelveStepsAndMore() {
        assertThat(plan.steps().stream()
                        .filter(step -> step.prerequisites().size() >= 12)
                        .map(SampleStep::extras)
                        .map(extras -> extras.get("jalon")))
                .contains("GNG1", "GNG2", "GNG3", "FIN DC", "FIN HO");
    }

    @Test
    void phasesWaitForEachOtherInBothDirections() {
        Set<String> pairs = codes(plan.steps().stream()
                .flatMap(step -> step.prerequisites().stream()
                        .map(prerequisite -> step.phase() + " waits for "
                                + byId.get(prerequisite).phase())));
        assertThat(pairs)
                .contains("AC waits for PP", "CO waits for AC", "DC waits for CO", "HO waits for DC")
                .contains("PP waits for AC", "PP waits for CO", "AC waits for CO", "AC waits for DC")
                .contains("AC waits for HO", "CO waits for DC", "CO waits for HO", "DC waits for HO")
                .contains("FB-RB waits for AC");
        assertThat(pairs.stream().filter(pair -> pair.endsWith(" FB-RB"))).containsExactly("FB-RB waits for FB-RB");
    }

    @Test
    void nothingWaitsForItself() {
        Graph<String, DefaultEdge> graph = new DefaultDirectedGraph<>(DefaultEdge.class);
        byId.keySet().forEach(graph::addVertex);
        plan.steps().forEach(step -> step.prerequisites().forEach(before -> graph.addEdge(before, step.id())));
        assertThat(new CycleDetector<>(graph).findCycles()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DR1", "DR2", "DR3", "Live"})
    void theDatesLeaveTimeForThePrerequisites(String run) {
        SampleSchedule schedule = new SampleSchedule(plan, run);
        assertThat(schedule.unheld()).isEmpty();
        assertThat(schedule.contradictions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DR1", "DR2", "DR3", "Live"})
    void preparationAndHandOverBeginOnWorkingDays(String run) {
        SampleSchedule schedule = new SampleSchedule(plan, run);
        assertThat(plan.steps().stream()
                        .filter(step ->
                                step.runs().contains(run) && step.start().isPresent())
                        .filter(step ->
                                step.phase().equals("PP") || step.phase().equals("HO"))
                        .filter(step -> !step.start().get().text().startsWith("PNR"))
                        .filter(step -> !step.id().equals("HO-040"))
                        .filter(step -> isFree(schedule.start(step))))
                .isEmpty();
    }

    @Test
    void theTextsAreCaredFor() {
        assertThat(plan.steps()).allSatisfy(step -> {
            assertThat(step.label()).hasSizeBetween(15, 100).doesNotEndWith(".");
            assertThat(step.description()).hasSizeBetween(60, 400).matches("\\p{Lu}.*[.]");
            assertThat(step.label() + step.description()).doesNotContain("  ").doesNotContain("|");
        });
    }

    private Stream<SamplePerson> holders(String role) {
        return plan.people().stream().filter(person -> person.role().equals(role));
    }

    private static boolean isFree(ZonedDateTime start) {
        DayOfWeek day = start.getDayOfWeek();
        Set<String> holidays = Set.of("2021-05-13", "2021-05-24", "2021-07-21", "2021-11-01", "2021-11-11");
        return day == DayOfWeek.SATURDAY
                || day == DayOfWeek.SUNDAY
                || holidays.contains(start.toLocalDate().toString());
    }

    private static Set<String> codes(Stream<String> codes) {
        return new TreeSet<>(codes.toList());
    }
}
