package be.ptr.api;

import be.ptr.commands.UnknownRun;
import be.ptr.commands.UnknownStep;
import be.ptr.commands.Verb;
import be.ptr.configuration.PlanSettings;
import be.ptr.configuration.Settings;
import be.ptr.defects.Defect;
import be.ptr.defects.Defects;
import be.ptr.plan.DryRun;
import be.ptr.plan.Language;
import be.ptr.progress.Actor;
import be.ptr.progress.Boards;
import be.ptr.progress.Journal;
import be.ptr.progress.RunProgress;
import be.ptr.progress.StepFilter;
import be.ptr.progress.StepProgress;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads steps as the API shows them. */
@Component
class StepViews {
    private final Boards progress;
    private final Defects defects;
    private final Journal journal;

    private final PlanSettings plan;

    StepViews(Boards progress, Defects defects, Journal journal, Settings settings) {
        this.plan = settings.plan();
        this.progress = progress;
        this.defects = defects;
        this.journal = journal;
    }

    RunProgress read(DryRun run) {
        return progress.read(run).orElseThrow(() -> new UnknownRun(run.name()));
    }

    List<StepLine> lines(DryRun run, StepFilter filter) {
        RunProgress read = read(run);
        Map<String, Integer> open = defects.of(run).stream()
                .filter(Defect::isOpen)
                .collect(Collectors.toMap(Defect::step, one -> 1, Integer::sum));
        return read.steps(filter).stream()
                .map(step -> StepLine.of(
                        run, step, open.getOrDefault(step.step().id().value(), 0)))
                .toList();
    }

    StepView view(DryRun run, String id, Actor caller, Language language) {
        RunProgress read = read(run);
        StepProgress step = step(read, id);
        int open = (int) defects.of(run, step.step().id()).stream()
                .filter(Defect::isOpen)
                .count();
        return StepView.of(
                read,
                plan.isLive(run),
                step,
                language,
                open,
                journal.of(run, step.step().id()),
                Verb.possible(read.plan(), step, caller));
    }

    static StepProgress step(RunProgress read, String id) {
        String run = read.plan().run().name();
        return read.step(id).orElseThrow(() -> new UnknownStep(run, id));
    }
}
