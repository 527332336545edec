package be.ptr.pages;

import be.ptr.defects.Defects;
import be.ptr.plan.DryRun;
import be.ptr.plan.Person;
import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import be.ptr.progress.RunProgress;
import be.ptr.progress.State;
import be.ptr.progress.StepFilter;
import be.ptr.progress.StepProgress;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A phase of a run, or all of it, with its steps: everything, or what passes a filter. */
@Controller
class RunPage {
    private final ReadRuns runs;
    private final Defects defects;

    RunPage(ReadRuns runs, Defects defects) {
        this.runs = runs;
        this.defects = defects;
    }

    /**
     * What the viewer wants to see.
     *
     * @param phase code of a phase; empty for all of them; null for the first that is not finished
     * @param who e-mail address of a responsible
     */
    record Wish(
            @Nullable String phase,
            @Nullable String team,
            @Nullable State state,
            @Nullable String who,
            @Nullable String q) {
        boolean passes(StepProgress step) {
            return who == null || who.isBlank() || step.isAssignedTo(who);
        }

        StepFilter filter(@Nullable String code) {
            return new StepFilter(code, team, state, q);
        }
    }

    @GetMapping("/runs/{run}")
    String run(
            @PathVariable DryRun run,
            @RequestParam(required = false) @Nullable String phase,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "1") int page,
            Model model,
            Locale locale) {
        RunProgress read = runs.get(run);
        OpenDefects open = OpenDefects.among(defects.of(run));
        RunCard card = RunCard.of(read, open, locale);
        RunCard.PhaseTab shown = shown(card, phase);
        Wish wish = new Wish(phase, team, state, who, q);
        StepRow.Maker rows = new StepRow.Maker(read, open, locale);
        List<StepProgress> found = read.steps(wish.filter(shown == null ? null : shown.code())).stream()
                .filter(wish::passes)
                .toList();
        model.addAttribute("run", card);
        model.addAttribute("phase", shown);
        model.addAttribute("tally", shown == null ? card.tally() : shown.tally());
        model.addAttribute("wish", wish);
        model.addAttribute("steps", Paged.of(found, page, rows::row));
        model.addAttribute("filtered", found.size() < all(read, shown));
        model.addAttribute("teams", teams(read.plan()));
        model.addAttribute("people", people(read.plan()));
        return "run";
    }

    private static int all(RunProgress run, RunCard.@Nullable PhaseTab shown) {
        return shown == null ? run.steps().size() : shown.tally().total();
    }

    /** Null for all phases. */
    private static RunCard.@Nullable PhaseTab shown(RunCard card, @Nullable String phase) {
        if (phase != null && phase.isBlank()) {
            return null;
        }
        return card.phases().stream()
                .filter(tab -> tab.code().equals(phase))
                .findFirst()
                .or(() -> card.phases().stream()
                        .filter(tab -> tab.tally().percent() < 100)
                        .findFirst())
                .orElse(card.phases().get(0));
    }

    private static List<String> teams(Plan plan) {
        return plan.steps().stream()
                .map(Step::team)
                .filter(team -> !team.isBlank())
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    private static List<Person> people(Plan plan) {
        return plan.people().stream().sorted(Comparator.comparing(Person::name)).toList();
    }
}
