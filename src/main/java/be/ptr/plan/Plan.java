package be.ptr.plan;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The transition plan of one execution: complete, free of cycles, every reference resolved.
 *
 * @param zone where the workbook's local times were read
 * @param phases all configured phases in their order, those without steps included
 * @param steps in the order of the workbook
 */
public record Plan(
        DryRun run,
        ZoneId zone,
        List<Phase> phases,
        List<Step> steps,
        List<Milestone> milestones,
        List<Environment> environments,
        List<Person> people) {

    public Plan {
        phases = List.copyOf(phases);
        steps = List.copyOf(steps);
        milestones = List.copyOf(milestones);
        environments = List.copyOf(environments);
        people = List.copyOf(people);
    }

    /** Steps of the phase with {@code code}, in the order of the workbook; empty when it has none. */
    public List<Step> stepsOf(String code) {
        return steps.stream().filter(step -> step.phase().equals(code)).toList();
    }

    /** The phases that have at least one step here. */
    public List<Phase> phasesWithSteps() {
        return phases.stream()
                .filter(phase -> steps.stream().anyMatch(step -> step.phase().equals(phase.code())))
                .toList();
    }

    /** The phase with {@code code}; an unknown code is a mistake of the caller. */
    public Phase phase(String code) {
        return phases.stream()
                .filter(phase -> phase.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no phase \"" + code + "\""));
    }

    /** Every step under its id, in the order of the workbook. */
    public Map<StepId, Step> byId() {
        Map<StepId, Step> all = new LinkedHashMap<>();
        steps.forEach(step -> all.put(step.id(), step));
        return Collections.unmodifiableMap(all);
    }

    /** For every step that something waits for: the steps that wait for it, in the order of the workbook. */
    public Map<StepId, List<StepId>> dependents() {
        Map<StepId, List<StepId>> all = new LinkedHashMap<>();
        for (Step step : steps) {
            step.prerequisites()
                    .forEach(prerequisite -> all.computeIfAbsent(prerequisite, id -> new ArrayList<>())
                            .add(step.id()));
        }
        return all;
    }

    /** Deputies of these people, those left out who are among them; in lower case. */
    public List<String> deputiesOf(List<String> emails) {
        List<String> takers = takers(emails);
        return takers.subList((int) emails.stream().map(Plan::key).distinct().count(), takers.size());
    }

    /** Who may act on a step that is assigned to {@code assignees}: these, then their deputies; in lower case. */
    public List<String> takers(List<String> assignees) {
        Set<String> all = new LinkedHashSet<>();
        assignees.forEach(email -> all.add(key(email)));
        for (String assignee : List.copyOf(all)) {
            person(assignee).map(Person::deputy).ifPresent(deputy -> all.add(key(deputy)));
        }
        return List.copyOf(all);
    }

    private static String key(String email) {
        return email.toLowerCase(Locale.ROOT);
    }

    /** Who leads the transition, in the order of the workbook. */
    public List<Person> leads() {
        return people.stream().filter(person -> person.role() == Role.LEAD).toList();
    }

    /** Whether somebody of this address leads the transition. */
    public boolean isLead(String email) {
        return leads().stream().anyMatch(lead -> lead.email().equalsIgnoreCase(email));
    }

    /** How somebody is reached, of the plan or not. */
    public Contact contact(String email) {
        return person(email).map(Person::contact).orElseGet(() -> new Contact(email, email, null));
    }

    /** The person with this e-mail address, compared without case. */
    public Optional<Person> person(String email) {
        return people.stream()
                .filter(person -> person.email().equalsIgnoreCase(email))
                .findFirst();
    }
}
