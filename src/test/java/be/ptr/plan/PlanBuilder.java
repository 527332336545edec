package be.ptr.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a plan as a test reads it: {@code run("DR1").phase("PP").step("A").step("B").after("A").build()}.
 *
 * <p>What follows a {@code step} is said of that step. A prerequisite may be named before its step. The phase
 * {@code FB-RB} is the roll-back.
 */
public final class PlanBuilder {
    public static final String NOBODY_SPECIAL = "ada@example.be";

    private final DryRun run;
    private final Map<String, Phase> phases = new LinkedHashMap<>();
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final List<Draft> drafts = new ArrayList<>();
    private ZoneId zone = ZoneId.of("Europe/Brussels");
    private String phase = "";

    private static final class Draft {
        private final StepId id;
        private final String phase;
        private String label;
        private String team = "OPS";
        private final List<StepId> prerequisites = new ArrayList<>();
        private final List<String> responsibles = new ArrayList<>();
        private Instant start;
        private Duration duration;
        private Criticality criticality = Criticality.NORMAL;

        private Draft(String id, String phase) {
            this.id = new StepId(id);
            this.phase = phase;
            this.label = "Étape " + id;
        }
    }

    private PlanBuilder(String run) {
        this.run = new DryRun(run);
        person(NOBODY_SPECIAL);
    }

    public static PlanBuilder run(String name) {
        return new PlanBuilder(name);
    }

    public PlanBuilder zone(String id) {
        zone = ZoneId.of(id);
        return this;
    }

    /** The steps that follow belong to this phase. */
    public PlanBuilder phase(String code) {
        phases.putIfAbsent(code, new Phase(code, "Phase " + code, "Phase " + code, code.equals("FB-RB")));
        phase = code;
        return this;
    }

    public PlanBuilder step(String id) {
        drafts.add(new Draft(id, phase));
        return this;
    }

    public PlanBuilder after(String... ids) {
        Arrays.stream(ids).map(StepId::new).forEach(current().prerequisites::add);
        return this;
    }

    /** An instant such as {@code 2021-06-01T08:00:00Z}. */
    public PlanBuilder startingAt(String instant) {
        return startingAt(Instant.parse(instant));
    }

    public PlanBuilder startingAt(Instant instant) {
        current().start = instant;
        return this;
    }

    public PlanBuilder lasting(Duration duration) {
        current().duration = duration;
        return this;
    }

    public PlanBuilder label(String label) {
        current().label = label;
        return this;
    }

    public PlanBuilder team(String team) {
        current().team = team;
        return this;
    }

    public PlanBuilder criticality(Criticality criticality) {
        current().criticality = criticality;
        return this;
    }

    /** Persons who are not known yet are added to the plan. */
    public PlanBuilder by(String... emails) {
        for (String email : emails) {
            current().responsibles.add(email);
            people.computeIfAbsent(email, PlanBuilder::personWithoutDeputy);
        }
        return this;
    }

    public PlanBuilder person(String email) {
        people.put(email, personWithoutDeputy(email));
        return this;
    }

    public PlanBuilder person(String email, String deputy) {
        people.put(email, new Person(email, email, "OPS", null, Role.RESPONSIBLE, deputy, Language.FR));
        people.computeIfAbsent(deputy, PlanBuilder::personWithoutDeputy);
        return this;
    }

    public PlanBuilder lead(String email) {
        people.put(email, new Person(email, email, "OPS", null, Role.LEAD, null, Language.FR));
        return this;
    }

    public Plan build() {
        List<Step> steps = new ArrayList<>();
        for (Draft draft : drafts) {
            steps.add(stepOf(draft, steps.size() + 2));
        }
        return new Plan(
                run, zone, List.copyOf(phases.values()), steps, List.of(), List.of(), List.copyOf(people.values()));
    }

    private Draft current() {
        return drafts.get(drafts.size() - 1);
    }

    private static Step stepOf(Draft draft, int row) {
        List<String> responsibles = draft.responsibles.isEmpty() ? List.of(NOBODY_SPECIAL) : draft.responsibles;
        return Step.of(draft.id, draft.label, draft.phase, draft.team, responsibles)
                .withPrerequisites(draft.prerequisites)
                .withStart(draft.start, draft.start == null ? "" : draft.start.toString())
                .withDuration(draft.duration)
                .withCriticality(draft.criticality)
                .withRow(row);
    }

    private static Person personWithoutDeputy(String email) {
        return new Person(email, email, "OPS", null, Role.RESPONSIBLE, null, Language.FR);
    }
}
