package be.ptr.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a step becomes: the one place that puts all its components in their order. */
final class StepChange {
    final StepId id;
    String label;
    String description;
    String phase;
    List<StepId> prerequisites;

    @Nullable
    Instant start;

    String startText;

    @Nullable
    Duration duration;

    String team;
    List<String> responsibles;
    List<String> environments;
    List<String> milestones;
    Criticality criticality;
    Map<String, String> extras;
    int row;

    StepChange(Step step) {
        this.id = step.id();
        this.label = step.label();
        this.description = step.description();
        this.phase = step.phase();
        this.prerequisites = step.prerequisites();
        this.start = step.start();
        this.startText = step.startText();
        this.duration = step.duration();
        this.team = step.team();
        this.responsibles = step.responsibles();
        this.environments = step.environments();
        this.milestones = step.milestones();
        this.criticality = step.criticality();
        this.extras = step.extras();
        this.row = step.row();
    }

    Step step() {
        return new Step(
                id,
                label,
                description,
                phase,
                prerequisites,
                start,
                startText,
                duration,
                team,
                responsibles,
                environments,
                milestones,
                criticality,
                extras,
                row);
    }
}
