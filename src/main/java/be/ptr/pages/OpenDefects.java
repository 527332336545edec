package be.ptr.pages;

import be.ptr.defects.Defect;
import be.ptr.plan.StepId;
import be.ptr.progress.RunProgress;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How many defects of a run are open, step by step. */
record OpenDefects(Map<String, Integer> perStep) {
    static final OpenDefects NONE = new OpenDefects(Map.of());

    static OpenDefects among(List<Defect> all) {
        return new OpenDefects(all.stream()
                .filter(Defect::isOpen)
                .collect(Collectors.toMap(defect -> StepId.keyOf(defect.step()), defect -> 1, Integer::sum)));
    }

    int of(StepId step) {
        return perStep.getOrDefault(step.key(), 0);
    }

    /** Of the steps of {@code phase}. */
    int of(RunProgress run, String phase) {
        return perStep.entrySet().stream()
                .filter(entry -> run.plan()
                        .step(entry.getKey())
                        .filter(step -> step.phase().equals(phase))
                        .isPresent())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    int total() {
        return perStep.values().stream().mapToInt(Integer::intValue).sum();
    }
}
