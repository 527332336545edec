package be.ptr.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is asked of a plan again and again, worked out once. */
final class PlanIndex {
    private final Map<StepId, Step> byId = new LinkedHashMap<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, List<Step>> byPhase = new HashMap<>();
    private final Map<StepId, List<StepId>> dependents = new LinkedHashMap<>();
    private final Map<String, Person> people = new HashMap<>();
    private volatile @Nullable List<String> words;

    PlanIndex(List<Step> steps, List<Person> everybody) {
        for (int position = 0; position < steps.size(); position++) {
            Step step = steps.get(position);
            positions.putIfAbsent(step.id().key(), position);
            byId.put(step.id(), step);
            byPhase.computeIfAbsent(step.phase(), phase -> new ArrayList<>()).add(step);
            step.prerequisites()
                    .forEach(prerequisite -> dependents
                            .computeIfAbsent(prerequisite, id -> new ArrayList<>())
                            .add(step.id()));
        }
        byPhase.replaceAll((phase, some) -> List.copyOf(some));
        dependents.replaceAll((id, some) -> List.copyOf(some));
        everybody.forEach(person -> people.putIfAbsent(person.email().toLowerCase(Locale.ROOT), person));
    }

    /** In the order of the steps. */
    Map<StepId, Step> byId() {
        return Collections.unmodifiableMap(byId);
    }

    /** -1 when there is no such step. */
    int position(String key) {
        return positions.getOrDefault(key, -1);
    }

    List<Step> stepsOf(String phase) {
        return byPhase.getOrDefault(phase, List.of());
    }

    Map<StepId, List<StepId>> dependents() {
        return Collections.unmodifiableMap(dependents);
    }

    /** What can be searched of each of {@code steps}; folded when somebody searches first, twice at once does no harm. */
    List<String> words(List<Step> steps) {
        List<String> known = words;
        if (known == null) {
            known = steps.stream().map(PlanIndex::words).toList();
            words = known;
        }
        return known;
    }

    private static String words(Step step) {
        return Stream.of(step.id().value(), step.label(), step.description())
                .map(Spelling::words)
                .collect(Collectors.joining("\n"));
    }

    /** @param key e-mail address in lower case */
    Optional<Person> person(String key) {
        return Optional.ofNullable(people.get(key));
    }
}
