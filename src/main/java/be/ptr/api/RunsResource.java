package be.ptr.api;

import be.ptr.commands.UnknownRun;
import be.ptr.plan.DryRun;
import be.ptr.plan.Language;
import be.ptr.progress.Boards;
import be.ptr.progress.RunProgress;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Runs, and where they stand. */
@RestController
@RequestMapping("/api/runs")
class RunsResource {
    private final Boards progress;

    RunsResource(Boards progress) {
        this.progress = progress;
    }

    /** All runs, by name. */
    @GetMapping
    List<RunView> runs(Locale locale) {
        return progress.runs().stream()
                .flatMap(run -> progress.read(run).stream())
                .map(run -> RunView.of(run, Language.of(locale)))
                .toList();
    }

    @GetMapping("/{run}")
    RunView run(@PathVariable DryRun run, Locale locale) {
        RunProgress found = progress.read(run).orElseThrow(() -> new UnknownRun(run.name()));
        return RunView.of(found, Language.of(locale));
    }
}
