package be.ptr.pages;

import be.ptr.defects.Draft;
import be.ptr.plan.Person;
import be.ptr.progress.StepProgress;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The form on the page of a step: before anybody typed into it, or as it was sent when that was refused.
 *
 * @param base the page's own address, under which the form and what belongs to it are sent
 * @param typed what stands in its fields
 * @param saved when its text was saved, or empty
 * @param expected to whom the page shows the step assigned
 * @param external whether a step may go to an address that is not in the plan
 * @param fault what is wrong with what was sent, or null
 */
public record ActForm(
        String base,
        StepForm typed,
        String saved,
        String expected,
        List<Person> people,
        boolean external,
        @Nullable Fault fault) {

    /**
     * Why the form was refused.
     *
     * @param field name of the field that has to be changed, or empty
     * @param choices the people of whom one has to be chosen, or nobody
     */
    public record Fault(String field, String sentence, List<Person> choices) {}

    static ActForm of(StepRoom.Visit visit, Optional<Draft> draft, Moments moments, boolean external) {
        return new ActForm(
                visit.base(),
                StepForm.holding(draft.map(Draft::text).orElse("")),
                draft.map(one -> moments.time(one.at())).orElse(""),
                assignees(visit.step()),
                visit.plan().people().stream()
                        .sorted(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER))
                        .toList(),
                external,
                null);
    }

    /** The same with everything that was typed, and why it was refused. */
    ActForm again(StepForm sent, @Nullable Fault why) {
        return new ActForm(base, sent, "", expected, people, external, why);
    }

    /** Whether the fault is about this field. */
    public boolean isFaulty(String field) {
        return fault != null && fault.field().equals(field);
    }

    private static String assignees(StepProgress step) {
        return String.join(",", step.assignees());
    }
}
