package be.ptr.api;

import be.ptr.commands.Remark;
import be.ptr.commands.StepActions;
import be.ptr.commands.UnknownRun;
import be.ptr.commands.UnknownStep;
import be.ptr.plan.DryRun;
import be.ptr.plan.Language;
import be.ptr.progress.Actor;
import be.ptr.progress.Outcome;
import be.ptr.progress.ProgressReader;
import be.ptr.progress.RunProgress;
import be.ptr.progress.State;
import be.ptr.progress.StepFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The steps of a run: read, start, close. */
@RestController
@RequestMapping("/api/runs/{run}/steps")
class StepsResource {
    private final ProgressReader progress;
    private final StepActions actions;

    StepsResource(ProgressReader progress, StepActions actions) {
        this.progress = progress;
        this.actions = actions;
    }

    /**
     * What a command came to.
     *
     * @param alreadyDone true when the same person had done it before and nothing changed
     */
    record Carried(boolean alreadyDone, StepView step) {}

    @GetMapping
    List<StepLine> steps(
            @PathVariable DryRun run,
            @RequestParam(required = false) @Nullable String phase,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable String q) {
        return read(run).steps(new StepFilter(phase, team, state, q)).stream()
                .map(StepLine::of)
                .toList();
    }

    @GetMapping("/{id}")
    StepView step(@PathVariable DryRun run, @PathVariable String id, Locale locale) {
        RunProgress read = read(run);
        return StepView.of(read, read.step(id).orElseThrow(() -> new UnknownStep(run.name(), id)), Language.of(locale));
    }

    /** Makes a Ready step Open in the caller's name. */
    @PostMapping("/{id}/start")
    Carried start(@PathVariable DryRun run, @PathVariable String id, HttpServletRequest request, Locale locale) {
        return carried(actions.start(run, id, actor(request), Remark.NONE), run, id, locale);
    }

    /** Makes an Open step Terminated in the caller's name. */
    @PostMapping("/{id}/close")
    Carried close(@PathVariable DryRun run, @PathVariable String id, HttpServletRequest request, Locale locale) {
        return carried(actions.close(run, id, actor(request), Remark.NONE), run, id, locale);
    }

    private Carried carried(Outcome outcome, DryRun run, String id, Locale locale) {
        if (outcome instanceof Outcome.Refused refused) {
            throw new CommandRefused(refused.refusal());
        }
        return new Carried(outcome instanceof Outcome.AlreadyDone, step(run, id, locale));
    }

    private static Actor actor(HttpServletRequest request) {
        return new Actor(request.getRemoteUser(), request.isUserInRole("LEAD"));
    }

    private RunProgress read(DryRun run) {
        return progress.read(run).orElseThrow(() -> new UnknownRun(run.name()));
    }
}
