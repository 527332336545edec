package be.ptr.pages;

import be.ptr.catalogue.Draft;
import be.ptr.plan.Person;
import be.ptr.plan.Plan;
import be.ptr.progress.StepProgress;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The form on the page of a step before anybody typed into it.
 *
 * @param base the page's own address, under which the form and what belongs to it are sent
 * @param remark a fresh id for the text
 * @param text what the person was typing when they left
 * @param saved when that was saved, or empty
 * @param expected to whom the page shows the step assigned
 * @param external whether a step may go to an address that is not in the plan
 */
public record ActForm(
        String base, String remark, String text, String saved, String expected, List<Person> people, boolean external) {
    static ActForm of(
            String base, Plan plan, StepProgress step, Optional<Draft> draft, Moments moments, boolean external) {
        return new ActForm(
                base,
                UUID.randomUUID().toString(),
                draft.map(Draft::text).orElse(""),
                draft.map(one -> moments.time(one.at())).orElse(""),
                String.join(",", step.assignees()),
                plan.people().stream()
                        .sorted(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER))
                        .toList(),
                external);
    }
}
