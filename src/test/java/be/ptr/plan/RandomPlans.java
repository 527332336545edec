package be.ptr.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Plans drawn at random, the same for the same seed: 1 to 200 steps, 1 to 6 phases, prerequisites within and between
 * phases in both directions without a cycle, dates before, at, after those of the prerequisites or none.
 */
public final class RandomPlans {
    public static final String LEAD = "lea@example.be";
    public static final Instant FIRST_DAY = Instant.parse("2021-06-01T06:00:00Z");

    private static final List<String> LABELS = List.of(
            "Arrêter les flux vers la plate-forme de marché",
            "Contrôler ${''.getClass()} & <ouvrir> #{la suite}",
            "Relever \"index\" & 'compteurs' 🔌 \uD83D\uDC69\u200D\uD83D\uDD27",
            "اختبار من اليمين إلى اليسار");
    private static final List<String> TEAMS = List.of("MESURAGE", "FACTURATION", "INFRA", "RECETTE");

    private final Random random;
    private final List<String> ids = new ArrayList<>();
    private final List<Instant> starts = new ArrayList<>();

    private RandomPlans(long seed) {
        this.random = new Random(seed);
    }

    public static Plan of(long seed) {
        RandomPlans draw = new RandomPlans(seed);
        return draw.plan(1 + draw.skewed(200), 1 + draw.random.nextInt(6));
    }

    public static Plan of(long seed, int steps, int phases) {
        return new RandomPlans(seed).plan(steps, phases);
    }

    /** Small numbers more often than large ones, because a small plan that fails is easier to read. */
    private int skewed(int bound) {
        return (int) (bound * Math.pow(random.nextDouble(), 2));
    }

    private Plan plan(int count, int phases) {
        for (int i = 0; i < count; i++) {
            ids.add((random.nextInt(10) == 0 ? "PP 1." : "ST-") + (i + 1));
        }
        Collections.shuffle(ids, random);
        PlanBuilder plan = PlanBuilder.run("DR1")
                .person("ada@example.be", "bob@example.be")
                .lead(LEAD);
        for (int phase = 1; phase <= phases; phase++) {
            plan.phase("P" + phase);
        }
        boolean mostlyWithin = random.nextBoolean();
        List<Integer> phaseOf = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            phaseOf.add(1 + random.nextInt(phases));
            plan.phase("P" + phaseOf.get(i)).step(ids.get(i));
            Set<Integer> prerequisites = prerequisites(i);
            if (mostlyWithin) {
                int own = phaseOf.get(i);
                prerequisites.removeIf(p -> phaseOf.get(p) != own && random.nextInt(5) > 0);
            }
            prerequisites.forEach(p -> plan.after(ids.get(p)));
            fillIn(plan, prerequisites);
        }
        return inAnotherOrder(plan.build());
    }

    /** Prerequisites point backwards in the order of drawing; a workbook knows no such order. */
    private Plan inAnotherOrder(Plan plan) {
        List<Step> steps = new ArrayList<>(plan.steps());
        Collections.shuffle(steps, random);
        return new Plan(
                plan.run(), plan.zone(), plan.phases(), steps, plan.milestones(), plan.environments(), plan.people());
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private void fillIn(PlanBuilder plan, Set<Integer> prerequisites) {
        plan.label(pick(LABELS)).team(pick(TEAMS));
        plan.criticality(pick(List.of(Criticality.values())));
        Instant start = start(prerequisites);
        starts.add(start);
        if (start != null) {
            plan.startingAt(start);
        }
        if (random.nextBoolean()) {
            plan.lasting(Duration.ofMinutes(15L * (1 + random.nextInt(40))));
        }
        switch (random.nextInt(3)) {
            case 0 -> plan.by("ada@example.be");
            case 1 -> plan.by("bob@example.be", "carl@example.be");
            default -> plan.by("carl@example.be");
        }
    }

    private Set<Integer> prerequisites(int index) {
        Set<Integer> chosen = new LinkedHashSet<>();
        if (index == 0 || random.nextInt(3) == 0) {
            return chosen;
        }
        int wanted = random.nextInt(40) == 0 ? 40 : 1 + skewed(5);
        int reach = random.nextBoolean() ? index : Math.min(index, 12);
        for (int i = 0; i < wanted; i++) {
            chosen.add(index - 1 - random.nextInt(reach));
        }
        return chosen;
    }

    /** No date, one of its own, or one measured from a prerequisite's: before, equal, after. */
    private Instant start(Set<Integer> prerequisites) {
        Instant base = prerequisites.stream()
                .map(starts::get)
                .filter(start -> start != null)
                .findFirst()
                .orElse(FIRST_DAY.plus(Duration.ofHours(random.nextInt(20 * 24))));
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> base;
            case 2 -> base.plus(Duration.ofHours(1 + random.nextInt(200)));
            default -> base.minus(Duration.ofHours(1 + random.nextInt(100)));
        };
    }
}
