package be.ptr.plan;

import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The transition plan of one execution: complete, free of cycles, every reference resolved. Two plans that say the same are
 * equal.
 */
public final class Plan {
    private final DryRun run;
    private final ZoneId zone;
    private final List<Phase> phases;
    private final List<Step> steps;
    private final List<Milestone> milestones;
    private final List<Environment> environments;
    private final List<Person> people;
    private final PlanIndex index;

    /**
     * @param zone where the workbook's local times were read
     * @param phases all configured phases in their order, those without steps included
     * @param steps in the order of the workbook
     */
    public Plan(
            DryRun run,
            ZoneId zone,
            List<Phase> phases,
            List<Step> steps,
            List<Milestone> milestones,
            List<Environment> environments,
            List<Person> people) {
        this.run = run;
        this.zone = zone;
        this.phases = List.copyOf(phases);
        this.steps = List.copyOf(steps);
        this.milestones = List.copyOf(milestones);
        this.environments = List.copyOf(environments);
        this.people = List.copyOf(people);
        this.index = new PlanIndex(this.steps, this.people);
    }

    public DryRun run() {
        return run;
    }

    /** Where the workbook's local times were read. */
    public ZoneId zone() {
        return zone;
    }

    /** All configured phases in their order, those without steps included. */
    public List<Phase> phases() {
        return phases;
    }

    /** In the order of the workbook. */
    public List<Step> steps() {
        return steps;
    }

    public List<Milestone> milestones() {
        return milestones;
    }

    public List<Environment> environments() {
        return environments;
    }

    public List<Person> people() {
        return people;
    }

    /** Steps of the phase with {@code code}, in the order of the workbook; empty when it has none. */
    public List<Step> stepsOf(String code) {
        return index.stepsOf(code);
    }

    /** The phases that have at least one step here. */
    public List<Phase> phasesWithSteps() {
        return phases.stream()
                .filter(phase -> !index.stepsOf(phase.code()).isEmpty())
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
        return index.byId();
    }

    /** The step with this id, compared without case. */
    public Optional<Step> step(String id) {
        int position = position(id);
        return position < 0 ? Optional.empty() : Optional.of(steps.get(position));
    }

    /** Where in {@link #steps} the step with this id stands, compared without case; -1 when there is none. */
    public int position(String id) {
        return index.position(StepId.keyOf(id));
    }

    /**
     * Id, label and description of a step as {@link Spelling#words} folds them, a line each; empty when there is no such
     * step.
     */
    public String wordsOf(StepId id) {
        int position = index.position(id.key());
        return position < 0 ? "" : index.words(steps).get(position);
    }

    /** For every step that something waits for: the steps that wait for it, in the order of the workbook. */
    public Map<StepId, List<StepId>> dependents() {
        return index.dependents();
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

    /** The name of the person with this e-mail address, or the address again where the plan knows nobody with it. */
    public String nameOf(String email) {
        return person(email).map(Person::name).orElse(email);
    }

    /** The names of several, as people read them. */
    public String namesOf(Collection<String> emails) {
        return emails.stream().map(this::nameOf).collect(Collectors.joining(", "));
    }

    /** The person with this e-mail address, compared without case. */
    public Optional<Person> person(String email) {
        return index.person(key(email));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Plan plan
                && run.equals(plan.run)
                && zone.equals(plan.zone)
                && phases.equals(plan.phases)
                && steps.equals(plan.steps)
                && milestones.equals(plan.milestones)
                && environments.equals(plan.environments)
                && people.equals(plan.people);
    }

    @Override
    public int hashCode() {
        return Objects.hash(run, zone, phases, steps, milestones, environments, people);
    }

    @Override
    public String toString() {
        return "Plan of " + run + ", " + steps.size() + " steps";
    }
}
