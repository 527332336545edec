package be.ptr.progress;

import be.ptr.plan.DryRun;
import be.ptr.plan.Phase;
import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import be.ptr.plan.StepId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans of a few steps, written line by line. */
final class SmallPlan {
    static final DryRun DR1 = new DryRun("DR1");
    static final Instant NOON = Instant.parse("2021-10-30T12:00:00Z");
    static final Duration WINDOW = Duration.ofHours(5);

    private final List<Step> steps = new ArrayList<>();

    static SmallPlan plan() {
        return new SmallPlan();
    }

    static Instant hour(int fromNoon) {
        return NOON.plus(Duration.ofHours(fromNoon));
    }

    SmallPlan step(String id, @Nullable Instant start, String... prerequisites) {
        return step(id, "CO", "Étape " + id, start, null, prerequisites);
    }

    SmallPlan step(
            String id,
            String phase,
            String label,
            @Nullable Instant start,
            @Nullable Duration duration,
            String... prerequisites) {
        steps.add(Step.of(new StepId(id), label, phase, "DBA", List.of("a@example.be"))
                .withDescription("Vérifier le flux " + id)
                .withPrerequisites(Arrays.stream(prerequisites).map(StepId::new).toList())
                .withStart(start, "")
                .withDuration(duration)
                .withRow(steps.size() + 2));
        return this;
    }

    Plan build() {
        return build(DR1);
    }

    Plan build(DryRun run) {
        List<Phase> phases = List.of(
                new Phase("PP", "préparation", "preparation", false),
                new Phase("CO", "cut over", "cut over", false),
                new Phase("FB-RB", "full back-roll back", "roll back", true));
        return new Plan(run, ZoneOffset.UTC, phases, steps, List.of(), List.of(), List.of());
    }

    static Move move(String step, Fact fact, Instant at) {
        return new Move(new StepId(step), fact, at, "a@example.be", fact == Fact.SKIPPED ? "sans objet" : "", "");
    }
}
