package be.ptr.catalogue;

import be.ptr.plan.Criticality;
import be.ptr.plan.Step;
import be.ptr.plan.StepId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** A step of one plan version. */
@Document("Etapes")
@TypeAlias("step")
record StoredStep(
        @Id String id,
        @Version @Nullable Long revision,
        String planVersion,
        String run,
        String key,
        int position,
        String step,
        String label,
        String description,
        String phase,
        List<String> prerequisites,
        @Nullable Instant start,
        String startText,
        @Nullable Duration duration,
        String team,
        List<String> responsibles,
        List<String> environments,
        List<String> milestones,
        Criticality criticality,
        List<Extra> extras,
        int row)
        implements Fragment {

    /** A column of the company's own; a list of these, since a header may hold what no field name may. */
    record Extra(String header, String text) {}

    static StoredStep of(Origin origin, Step step, int position) {
        return new StoredStep(
                origin.id(step.id().key()),
                null,
                origin.planVersion(),
                origin.run(),
                step.id().key(),
                position,
                step.id().value(),
                step.label(),
                step.description(),
                step.phase(),
                step.prerequisites().stream().map(StepId::value).toList(),
                step.start(),
                step.startText(),
                step.duration(),
                step.team(),
                step.responsibles(),
                step.environments(),
                step.milestones(),
                step.criticality(),
                step.extras().entrySet().stream()
                        .map(extra -> new Extra(extra.getKey(), extra.getValue()))
                        .toList(),
                step.row());
    }

    Step toStep() {
        Map<String, String> texts = new LinkedHashMap<>();
        extras.forEach(extra -> texts.put(extra.header(), extra.text()));
        return new Step(
                new StepId(step),
                label,
                description,
                phase,
                prerequisites.stream().map(StepId::new).toList(),
                start,
                startText,
                duration,
                team,
                responsibles,
                environments,
                milestones,
                criticality,
                texts,
                row);
    }
}
