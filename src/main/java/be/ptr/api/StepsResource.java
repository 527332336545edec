package be.ptr.api;

import be.ptr.plan.DryRun;
import be.ptr.plan.Language;
import be.ptr.progress.Actor;
import be.ptr.progress.State;
import be.ptr.progress.StepFilter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The steps of a run, to be read. */
@RestController
@RequestMapping("/api/runs/{run}/steps")
class StepsResource {
    private final StepViews steps;

    StepsResource(StepViews steps) {
        this.steps = steps;
    }

    @GetMapping
    List<StepLine> steps(
            @PathVariable DryRun run,
            @RequestParam(required = false) @Nullable String phase,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable String q) {
        return steps.lines(run, new StepFilter(phase, team, state, q));
    }

    @GetMapping("/{id}")
    StepView step(@PathVariable DryRun run, @PathVariable String id, Actor caller, Locale locale) {
        return steps.view(run, id, caller, Language.of(locale));
    }
}
