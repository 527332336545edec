package be.ptr.catalogue;

import be.ptr.plan.Criticality;
import be.ptr.plan.DryRun;
import be.ptr.plan.Environment;
import be.ptr.plan.Language;
import be.ptr.plan.Milestone;
import be.ptr.plan.Person;
import be.ptr.plan.Phase;
import be.ptr.plan.Phone;
import be.ptr.plan.Plan;
import be.ptr.plan.Role;
import be.ptr.plan.Step;
import be.ptr.plan.StepId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Plans with everything a workbook may hold, the same for the same seed. */
public final class AnyPlan {
    private static final List<String> TEXTS = List.of(
            "",
            "arrêt du flux",
            "${x} #{y} & < > \" '",
            "𝄞 \u202E rtl",
            "$set",
            "a.b",
            "-",
            "line\nline",
            "x".repeat(300));
    private static final List<String> HEADERS = List.of("Coût (€)", "a.b", "$where", "", "_id", "Remarque $1.2");
    private static final Instant FIRST = Instant.parse("2021-10-29T20:00:00Z");

    private final Random random;
    private final int size;

    private AnyPlan(long seed, int size) {
        this.random = new Random(seed);
        this.size = size;
    }

    public static Plan of(DryRun run, long seed, int steps) {
        return new AnyPlan(seed, steps).plan(run);
    }

    private Plan plan(DryRun run) {
        Phone phone = size % 2 == 0 ? new Phone("+33 1 99 00 00 01") : null;
        return new Plan(
                run,
                ZoneId.of("Europe/Brussels"),
                List.of(
                        new Phase("AC", "arrêt contrôlé", "controlled stop", false),
                        new Phase("CO", "cut over", "cut over", false),
                        new Phase("FB-RB", "full back-roll back", "roll back", true)),
                IntStream.range(0, size).mapToObj(this::step).toList(),
                List.of(new Milestone("T0", text(), FIRST), new Milestone("BU STOP", text(), maybe(instant()))),
                List.of(new Environment("PROD-SECOURS", text(), text(), text(), text())),
                List.of(
                        new Person("a@example.be", "Anne", "T1", null, Role.LEAD, null, Language.FR),
                        new Person(
                                "b@example.be", "Bob", "T2", "D", Role.TEAM_HEAD, "a@example.be", Language.EN, phone)));
    }

    private Step step(int index) {
        return new Step(
                id(index),
                "Étape " + index + " " + text(),
                text(),
                List.of("AC", "CO").get(random.nextInt(2)),
                index == 0 ? List.of() : prerequisites(index),
                maybe(instant()),
                text(),
                maybe(Duration.ofMinutes(random.nextInt(600))),
                "T" + random.nextInt(3),
                List.of("a@example.be", "b@example.be").subList(random.nextInt(2), 2),
                random.nextBoolean() ? List.of("PROD-SECOURS") : List.of(),
                random.nextBoolean() ? List.of("T0", "BU STOP") : List.of(),
                random.nextBoolean() ? Criticality.BLOCKING : Criticality.NORMAL,
                extras(),
                index + 2);
    }

    private static StepId id(int index) {
        return new StepId(index % 2 == 0 ? "CO-" + index : "p$" + index + ".a");
    }

    private List<StepId> prerequisites(int index) {
        return random.ints(random.nextInt(4), 0, index)
                .distinct()
                .mapToObj(AnyPlan::id)
                .toList();
    }

    private Map<String, String> extras() {
        Map<String, String> extras = new LinkedHashMap<>();
        List<String> headers = new ArrayList<>(HEADERS);
        Collections.shuffle(headers, random);
        headers.subList(0, random.nextInt(HEADERS.size())).forEach(header -> extras.put(header, text()));
        return extras;
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private Instant instant() {
        return FIRST.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 20)));
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextInt(4) == 0 ? null : value;
    }
}
