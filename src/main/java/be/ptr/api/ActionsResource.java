package be.ptr.api;

import be.ptr.commands.Remark;
import be.ptr.commands.StepActions;
import be.ptr.commands.Transfer;
import be.ptr.plan.DryRun;
import be.ptr.plan.Language;
import be.ptr.progress.Actor;
import be.ptr.progress.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is done to a step, in the caller's name. */
@RestController
@RequestMapping("/api/runs/{run}/steps/{id}")
class ActionsResource {
    private final StepActions actions;
    private final StepViews steps;

    ActionsResource(StepActions actions, StepViews steps) {
        this.actions = actions;
        this.steps = steps;
    }

    /**
     * What a command came to.
     *
     * @param alreadyDone true when the same person had done it before and nothing changed
     */
    record Carried(boolean alreadyDone, StepView step) {}

    /** Makes a Ready step Open. */
    @PostMapping("/start")
    Carried start(
            @PathVariable DryRun run,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Wish wish,
            Actor actor,
            HttpServletRequest request,
            Locale locale) {
        return carried(actions.start(run, id, actor, remark(wish, request)), run, id, actor, locale);
    }

    /** Makes an Open step Terminated. */
    @PostMapping("/close")
    Carried close(
            @PathVariable DryRun run,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Wish wish,
            Actor actor,
            HttpServletRequest request,
            Locale locale) {
        return carried(actions.close(run, id, actor, remark(wish, request)), run, id, actor, locale);
    }

    /** Makes an Open step Ready again, for everybody it is assigned to. */
    @PostMapping("/hand-back")
    Carried handBack(
            @PathVariable DryRun run,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Wish wish,
            Actor actor,
            HttpServletRequest request,
            Locale locale) {
        return carried(actions.handBack(run, id, actor, remark(wish, request)), run, id, actor, locale);
    }

    /** Gives the step to somebody else in place of everybody it was assigned to. */
    @PostMapping("/transfer")
    Carried transfer(
            @PathVariable DryRun run,
            @PathVariable String id,
            @RequestBody Wish.Handing wish,
            Actor actor,
            HttpServletRequest request,
            Locale locale) {
        Remark remark = Wish.remark(wish.defect(), Repetition.idOf(request));
        Transfer transfer = wish.transfer();
        Outcome outcome = actions.transfer(run, id, actor, transfer, remark);
        if (outcome instanceof Outcome.Refused refused
                && refused.refusal().code().equals("ambiguous-transferee")) {
            throw new CommandRefused(refused.refusal(), actions.meant(run, transfer.to()));
        }
        return carried(outcome, run, id, actor, locale);
    }

    /** Declares the step without object; for leads. */
    @PostMapping("/skip")
    Carried skip(
            @PathVariable DryRun run,
            @PathVariable String id,
            @RequestBody Wish.Skipping wish,
            Actor actor,
            HttpServletRequest request,
            Locale locale) {
        Remark remark = Wish.remark(wish.defect(), Repetition.idOf(request));
        return carried(actions.skip(run, id, actor, wish.because(), remark), run, id, actor, locale);
    }

    /** Records what is wrong with the step, and changes nothing of it. */
    @PostMapping("/defects")
    Carried recordDefect(
            @PathVariable DryRun run,
            @PathVariable String id,
            @RequestBody Wish.Finding defect,
            Actor actor,
            HttpServletRequest request,
            Locale locale) {
        Remark remark = defect.remark(Repetition.idOf(request));
        return carried(actions.recordDefect(run, id, actor, remark), run, id, actor, locale);
    }

    private static Remark remark(@Nullable Wish wish, HttpServletRequest request) {
        return wish == null ? Remark.NONE : Wish.remark(wish.defect(), Repetition.idOf(request));
    }

    private Carried carried(Outcome outcome, DryRun run, String id, Actor actor, Locale locale) {
        boolean already = CommandRefused.unlessDone(outcome);
        return new Carried(already, steps.view(run, id, actor, Language.of(locale)));
    }
}
