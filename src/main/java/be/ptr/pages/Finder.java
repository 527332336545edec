package be.ptr.pages;

import be.ptr.plan.Language;
import be.ptr.progress.RunProgress;
import java.util.List;

/** The ways to a step of a run: all its ids, its phases, its teams and people. */
public record Finder(String run, List<Choice> steps, List<Choice> phases) {
    /** A line of a drop-down list. */
    public record Choice(String value, String text) {}

    static Finder of(RunProgress run, Language language) {
        return new Finder(
                run.plan().run().name(),
                run.plan().steps().stream()
                        .map(step -> new Choice(step.id().value(), step.id().value() + " · " + step.label()))
                        .toList(),
                run.plan().phasesWithSteps().stream()
                        .map(phase -> new Choice(phase.code(), phase.code() + " · " + phase.name(language.code())))
                        .toList());
    }
}
