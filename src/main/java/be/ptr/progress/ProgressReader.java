package be.ptr.progress;

import be.ptr.catalogue.Catalogue;
import be.ptr.plan.DryRun;
import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads where the steps of a run stand now, worked out from the stored facts at the moment of reading. */
public final class ProgressReader {
    private final Catalogue catalogue;
    private final ProgressStore store;
    private final Clock clock;
    private final Duration window;

    ProgressReader(Catalogue catalogue, ProgressStore store, Clock clock, Duration window) {
        this.catalogue = catalogue;
        this.store = store;
        this.clock = clock;
        this.window = window;
    }

    /** Nothing when there is no such run. */
    public Optional<RunProgress> read(DryRun run) {
        return catalogue.current(run).map(this::read);
    }

    private RunProgress read(Plan plan) {
        Map<String, StoredProgress> stored = store.of(plan.run());
        Instant now = clock.instant();
        return new RunProgress(
                plan,
                now,
                plan.steps().stream()
                        .map(step -> progress(step, stored.get(StoredProgress.id(plan.run(), step.id())), now))
                        .toList());
    }

    private StepProgress progress(Step step, @Nullable StoredProgress stored, Instant now) {
        Course course = stored == null ? Course.atFirst(step) : stored.toCourse();
        return StepProgress.of(step, course, course.standingAt(now, window), now);
    }
}
