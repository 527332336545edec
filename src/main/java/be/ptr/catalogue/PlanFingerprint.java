package be.ptr.catalogue;

import be.ptr.plan.Environment;
import be.ptr.plan.Milestone;
import be.ptr.plan.Person;
import be.ptr.plan.Phase;
import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import be.ptr.plan.StepId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether two plans mean the same: a SHA-256 over a canonical text, with the version of what that text says.
 *
 * <p>What the workbook's order and row numbers decide is left out, since a sheet that was only sorted means what it meant
 * before. The order of the phases counts.
 */
public final class PlanFingerprint {
    /**
     * What the text says, by version from 1. What was stored with one is compared by it for ever: whatever is to be said more
     * is another one behind these.
     */
    static final List<Function<Plan, CanonicalText>> TEXTS = List.of(PlanFingerprint::first);

    private static final Pattern VERSIONED = Pattern.compile("(\\d{1,3}):(.*)");

    private PlanFingerprint() {}

    /** Version, colon and 64 hexadecimal digits. */
    public static String of(Plan plan) {
        return of(plan, TEXTS);
    }

    /**
     * Whether {@code plan} means the same as the one that {@code stored} was taken of, by this version of the program or an
     * earlier one; false for one of a later version, of which nothing is known here.
     */
    public static boolean isOf(String stored, Plan plan) {
        return isOf(stored, plan, TEXTS);
    }

    static String of(Plan plan, List<Function<Plan, CanonicalText>> texts) {
        return of(plan, texts, texts.size());
    }

    /** One without a version was stored before there were any, and is of the first. */
    static boolean isOf(String stored, Plan plan, List<Function<Plan, CanonicalText>> texts) {
        Matcher versioned = VERSIONED.matcher(stored);
        if (!versioned.matches()) {
            return isOf("1:" + stored, plan, texts);
        }
        int version = Integer.parseInt(versioned.group(1));
        return version >= 1
                && version <= texts.size()
                && of(plan, texts, version).equals(stored);
    }

    private static String of(Plan plan, List<Function<Plan, CanonicalText>> texts, int version) {
        return version + ":" + texts.get(version - 1).apply(plan).sha256();
    }

    private static CanonicalText first(Plan plan) {
        CanonicalText text = new CanonicalText();
        text.add(plan.run()).add(plan.zone());
        text.addInOrder(plan.phases().stream().map(PlanFingerprint::text).toList());
        text.addSorted(plan.steps().stream().map(PlanFingerprint::text).toList());
        text.addSorted(plan.milestones().stream().map(PlanFingerprint::text).toList());
        text.addSorted(plan.environments().stream().map(PlanFingerprint::text).toList());
        text.addSorted(plan.people().stream().map(PlanFingerprint::text).toList());
        return text;
    }

    private static CanonicalText text(Phase phase) {
        return new CanonicalText()
                .add(phase.code())
                .add(phase.french())
                .add(phase.english())
                .add(phase.rollback());
    }

    private static CanonicalText text(Step step) {
        return new CanonicalText()
                .add(step.id())
                .add(step.label())
                .add(step.description())
                .add(step.phase())
                .addSorted(
                        texts(step.prerequisites().stream().map(StepId::value).toList()))
                .add(step.start())
                .add(step.startText())
                .add(step.duration())
                .add(step.team())
                .addSorted(texts(step.responsibles()))
                .addSorted(texts(step.environments()))
                .addSorted(texts(step.milestones()))
                .add(step.criticality())
                .addSorted(pairs(step.extras()));
    }

    private static CanonicalText text(Milestone milestone) {
        return new CanonicalText().add(milestone.code()).add(milestone.label()).add(milestone.instant());
    }

    private static CanonicalText text(Environment environment) {
        return new CanonicalText()
                .add(environment.code())
                .add(environment.application())
                .add(environment.url())
                .add(environment.remark())
                .add(environment.instance());
    }

    /** A person without a telephone has the text from before telephones were known: what was stored then is still the same. */
    private static CanonicalText text(Person person) {
        CanonicalText text = new CanonicalText()
                .add(person.email())
                .add(person.name())
                .add(person.team())
                .add(person.department())
                .add(person.role())
                .add(person.deputy())
                .add(person.language());
        return person.phone() == null ? text : text.add(person.phone());
    }

    private static List<CanonicalText> texts(List<String> values) {
        return values.stream().map(value -> new CanonicalText().add(value)).toList();
    }

    private static List<CanonicalText> pairs(Map<String, String> values) {
        List<CanonicalText> pairs = new ArrayList<>();
        values.forEach(
                (header, text) -> pairs.add(new CanonicalText().add(header).add(text)));
        return pairs;
    }
}
