package be.ptr.pages;

import be.ptr.commands.UnknownRun;
import be.ptr.configuration.PlanSettings;
import be.ptr.configuration.Settings;
import be.ptr.plan.DryRun;
import be.ptr.progress.Boards;
import be.ptr.progress.RunProgress;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.RequestScope;

/** The runs as one request sees them: each is read once, however many parts of the page ask for it. */
@Component
@RequestScope
class ReadRuns {
    private final Boards progress;
    private final PlanSettings plan;
    private final Map<DryRun, Optional<RunProgress>> read = new HashMap<>();

    ReadRuns(Boards progress, Settings settings) {
        this.progress = progress;
        this.plan = settings.plan();
    }

    Optional<RunProgress> find(DryRun run) {
        return read.computeIfAbsent(run, progress::read);
    }

    /** The run as it stands after something was done to it in this request. */
    RunProgress again(DryRun run) {
        read.remove(run);
        return get(run);
    }

    /** Throws {@link UnknownRun} when there is none. */
    RunProgress get(DryRun run) {
        return find(run).orElseThrow(() -> new UnknownRun(run.name()));
    }

    /** Every run that has begun: the configured one first, the others in their order. */
    List<RunProgress> all() {
        return names().stream().flatMap(run -> find(run).stream()).toList();
    }

    /** Every run in which something is still to be done. */
    List<RunProgress> inProgress() {
        return all().stream().filter(run -> run.tally().percent() < 100).toList();
    }

    /** The names of {@link #all()}. */
    List<DryRun> names() {
        return progress.runs().stream()
                .sorted(Comparator.comparing((DryRun run) -> !run.equals(plan.dryRun()))
                        .thenComparing(this::place)
                        .thenComparing(DryRun::name))
                .toList();
    }

    /** The run that a page is about which names none: the first that is not finished, the real one before all, else the first. */
    Optional<RunProgress> shown() {
        List<DryRun> names = names();
        return names.stream()
                .sorted(Comparator.comparing(run -> !plan.isLive(run)))
                .flatMap(run -> find(run).stream())
                .filter(run -> run.tally().percent() < 100)
                .findFirst()
                .or(() -> names.stream().findFirst().flatMap(this::find));
    }

    private int place(DryRun run) {
        int place = plan.dryRuns().indexOf(run);
        return place < 0 ? Integer.MAX_VALUE : place;
    }
}
