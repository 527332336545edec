package be.ptr.api;

import be.ptr.commands.DefectActions;
import be.ptr.commands.UnknownDefect;
import be.ptr.defects.Defect;
import be.ptr.defects.DefectFilter;
import be.ptr.defects.Defects;
import be.ptr.plan.DryRun;
import be.ptr.progress.Actor;
import be.ptr.progress.Outcome;
import be.ptr.progress.RunProgress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people found wrong in a run. */
@RestController
@RequestMapping("/api/runs/{run}")
class DefectsResource {
    private final Defects defects;
    private final DefectActions actions;
    private final StepViews steps;

    DefectsResource(Defects defects, DefectActions actions, StepViews steps) {
        this.defects = defects;
        this.actions = actions;
        this.steps = steps;
    }

    /** A change of a defect; {@code alreadyDone} when it was so before. */
    record Changed(boolean alreadyDone, DefectView defect) {}

    /** Oldest first. */
    @GetMapping("/defects")
    List<DefectView> defects(
            @PathVariable DryRun run,
            @RequestParam(required = false) @Nullable String phase,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) Defect.@Nullable Severity severity,
            @RequestParam(required = false) Defect.@Nullable State state,
            @RequestParam(required = false) @Nullable String q,
            Actor caller) {
        RunProgress read = steps.read(run);
        DefectFilter filter = new DefectFilter(phase, team, severity, state, q);
        return defects.of(run).stream()
                .filter(defect -> filter.passes(defect, read.plan()))
                .map(defect -> DefectView.of(defect, read, caller))
                .toList();
    }

    /** Oldest first. */
    @GetMapping("/steps/{id}/defects")
    List<DefectView> stepDefects(@PathVariable DryRun run, @PathVariable String id, Actor caller) {
        RunProgress read = steps.read(run);
        return defects.of(run, StepViews.step(read, id).step().id()).stream()
                .map(defect -> DefectView.of(defect, read, caller))
                .toList();
    }

    @PostMapping("/defects/{defect}/resolve")
    Changed resolve(@PathVariable DryRun run, @PathVariable String defect, Actor actor) {
        return changed(run, defect, actor, actions.resolve(run, defect, actor));
    }

    @PostMapping("/defects/{defect}/reopen")
    Changed reopen(@PathVariable DryRun run, @PathVariable String defect, Actor actor) {
        return changed(run, defect, actor, actions.reopen(run, defect, actor));
    }

    private Changed changed(DryRun run, String id, Actor caller, Outcome outcome) {
        boolean already = CommandRefused.unlessDone(outcome);
        Defect defect = defects.find(run, id).orElseThrow(() -> new UnknownDefect(run.name(), id));
        return new Changed(already, DefectView.of(defect, steps.read(run), caller));
    }
}
