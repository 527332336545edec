package be.ptr.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StepTest {
    private static final Map<String, UnaryOperator<Step>> CHANGES = Map.ofEntries(
            Map.entry("label", step -> step.withLabel("b")),
            Map.entry("description", step -> step.withDescription("b")),
            Map.entry("phase", step -> step.withPhase("PP")),
            Map.entry("prerequisites", step -> step.withPrerequisites(List.of(new StepId("B")))),
            Map.entry("start", step -> step.withStart(Instant.EPOCH, step.startText())),
            Map.entry("startText", step -> step.withStart(step.start(), "T0")),
            Map.entry("duration", step -> step.withDuration(Duration.ofHours(1))),
            Map.entry("team", step -> step.withTeam("DBA")),
            Map.entry("responsibles", step -> step.withResponsibles(List.of("b@example.be"))),
            Map.entry("environments", step -> step.withEnvironments(List.of("INT"))),
            Map.entry("milestones", step -> step.withMilestones(List.of("GO"))),
            Map.entry("criticality", step -> step.withCriticality(Criticality.BLOCKING)),
            Map.entry("extras", step -> step.withExtras(Map.of("Coût", "12"))),
            Map.entry("row", step -> step.withRow(7)));

    @Test
    void eachComponentButTheIdIsChangedAlone() {
        Step before = Step.of(new StepId("A"), "a", "CO", "OPS", List.of("a@example.be"));
        assertThat(Stream.of(Step.class.getRecordComponents()).map(RecordComponent::getName))
                .filteredOn(name -> !name.equals("id"))
                .containsExactlyInAnyOrderElementsOf(CHANGES.keySet());
        CHANGES.forEach((name, change) -> {
            Step after = change.apply(before);
            assertThat(after).as(name).isNotEqualTo(before);
            assertThat(after).usingRecursiveComparison().ignoringFields(name).isEqualTo(before);
        });
    }
}
