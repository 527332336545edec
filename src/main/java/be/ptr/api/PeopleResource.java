package be.ptr.api;

import be.ptr.catalogue.Catalogue;
import be.ptr.commands.StepActions;
import be.ptr.commands.UnknownRun;
import be.ptr.plan.DryRun;
import be.ptr.plan.Language;
import be.ptr.plan.Named;
import be.ptr.plan.Person;
import be.ptr.plan.Plan;
import be.ptr.plan.Spelling;
import be.ptr.progress.Actor;
import be.ptr.progress.Outcome;
import be.ptr.progress.Refusal;
import be.ptr.wording.Wording;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The people of a run, and what is done for one of them as a whole. */
@RestController
@RequestMapping("/api/runs/{run}")
class PeopleResource {
    private static final int MOST = 20;

    private final Catalogue catalogue;
    private final StepActions actions;

    PeopleResource(Catalogue catalogue, StepActions actions) {
        this.catalogue = catalogue;
        this.actions = actions;
    }

    /** Everything of one person shall go to another; each is an address, or a name that fits one person. */
    record Moving(
            @Nullable String from,
            @Nullable String to,
            @Nullable String message) {}

    /** What came of it for one step; code and sentence tell why it was refused, and are null else. */
    record Moved(
            String step,
            Result result,
            @Nullable String code,
            @Nullable String detail) {}

    enum Result {
        DONE,
        ALREADY_DONE,
        REFUSED
    }

    /** At most 20, in the order of the workbook; each word of {@code q} stands in name, address or team. */
    @GetMapping("/people")
    List<PersonFound> people(@PathVariable DryRun run, @RequestParam(defaultValue = "") String q) {
        List<String> words = List.of(Spelling.words(q).split(" "));
        return plan(run).people().stream()
                .filter(person -> words.stream().allMatch(searched(person)::contains))
                .limit(MOST)
                .map(PersonFound::of)
                .toList();
    }

    /** Transfers all that {@code from} has; whoever shares it keeps it. For leads. */
    @PostMapping("/transfer")
    List<Moved> transferAll(@PathVariable DryRun run, @RequestBody Moving wish, Actor actor, Locale locale) {
        if (!actor.lead()) {
            throw new RequestRefused(HttpStatus.FORBIDDEN, "leads-only");
        }
        Wording wording = new Wording(Language.of(locale));
        Plan plan = plan(run);
        String from = person(Wish.required("from", wish.from()), plan);
        String to = transferee(run, Named.of(Wish.required("to", wish.to()), plan));
        if (to.equalsIgnoreCase(from)) {
            throw new RequestRefused(HttpStatus.CONFLICT, "same-person", plan.nameOf(from));
        }
        return actions
                .transferAll(run, from, to, Wish.bounded("message", wish.message(), Wish.LONGEST_TEXT), actor)
                .stream()
                .map(one -> moved(one.step().value(), one.outcome(), wording))
                .toList();
    }

    /** The address of the one person who is meant. */
    private static String person(String typed, Plan plan) {
        Named named = Named.of(typed, plan);
        if (named.email().contains("@")) {
            return named.email();
        }
        throw RequestRefused.name(named);
    }

    /** Told once, and not for each step. */
    private String transferee(DryRun run, Named named) {
        if (actions.accepts(run, named.email())) {
            return named.email();
        }
        throw RequestRefused.name(named);
    }

    private static Moved moved(String step, Outcome outcome, Wording wording) {
        if (outcome instanceof Outcome.Refused refused) {
            Refusal why = refused.refusal();
            return new Moved(step, Result.REFUSED, why.code(), wording.refusal(why.code(), why.arguments()));
        }
        boolean already = outcome instanceof Outcome.AlreadyDone;
        return new Moved(step, already ? Result.ALREADY_DONE : Result.DONE, null, null);
    }

    private Plan plan(DryRun run) {
        return catalogue.current(run).orElseThrow(() -> new UnknownRun(run.name()));
    }

    private static String searched(Person person) {
        return Spelling.words(person.name() + "\n" + person.email() + "\n" + person.team());
    }
}
