package be.ptr.pages;

import be.ptr.plan.Language;
import be.ptr.plan.Plan;
import be.ptr.progress.RunProgress;
import java.util.List;

/**
 * The ways to a step of a run.
 *
 * @param steps all its ids; none of a plan that is too large to choose from a list
 */
public record Finder(String run, List<Choice> steps, List<Choice> phases) {
    /** A line of a drop-down list. */
    public record Choice(String value, String text) {}

    /** More are no list to choose from, and make the page slow: whoever looks for one of them types its id. */
    private static final int MOST_IDS = 1_000;

    static Finder of(RunProgress run, Language language) {
        return new Finder(
                run.plan().run().name(),
                ids(run.plan()),
                run.plan().phasesWithSteps().stream()
                        .map(phase -> new Choice(phase.code(), phase.code() + " · " + phase.name(language.code())))
                        .toList());
    }

    private static List<Choice> ids(Plan plan) {
        return plan.steps().size() > MOST_IDS
                ? List.of()
                : plan.steps().stream()
                        .map(step -> new Choice(step.id().value(), step.id().value() + " · " + step.label()))
                        .toList();
    }
}
