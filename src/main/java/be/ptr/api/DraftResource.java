package be.ptr.api;

import be.ptr.defects.Draft;
import be.ptr.defects.Drafts;
import be.ptr.plan.DryRun;
import be.ptr.plan.StepId;
import be.ptr.progress.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The text about a step that the caller is typing. */
@RestController
@RequestMapping("/api/runs/{run}/steps/{id}/draft")
class DraftResource {
    private final Drafts drafts;
    private final StepViews steps;

    DraftResource(Drafts drafts, StepViews steps) {
        this.drafts = drafts;
        this.steps = steps;
    }

    /** A text that is being typed; what is left out is empty. */
    record Typed(@Nullable String text) {}

    /**
     * What is kept.
     *
     * @param at when it was kept, or null when nothing is
     */
    record Kept(String text, @Nullable Instant at) {}

    @GetMapping
    Kept draft(@PathVariable DryRun run, @PathVariable String id, Actor caller) {
        return drafts.of(run, idOf(run, id), caller.email())
                .map(draft -> new Kept(draft.text(), draft.at()))
                .orElse(new Kept("", null));
    }

    /** Keeps the text in place of what was there; a blank one clears. */
    @PutMapping
    Kept saveDraft(@PathVariable DryRun run, @PathVariable String id, @RequestBody Typed typed, Actor caller) {
        Draft draft =
                drafts.save(run, idOf(run, id), caller.email(), Wish.bounded("text", typed.text(), Wish.LONGEST_TEXT));
        return new Kept(draft.text(), draft.at());
    }

    private StepId idOf(DryRun run, String id) {
        return StepViews.step(steps.read(run), id).step().id();
    }
}
