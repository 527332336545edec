package be.ptr.demonstration;

import be.ptr.plan.Milestone;
import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Moves a whole plan by calendar days in its zone, so that every local time of day stays what it is.
 *
 * @param days may be negative
 */
public record PlanShift(long days) {

    /** The shift after which the step in the middle of all dated steps starts on {@code today}; none without dates. */
    public static PlanShift middleTo(LocalDate today, Plan plan) {
        List<Instant> starts = plan.steps().stream()
                .map(Step::start)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return Optional.of(starts)
                .filter(dated -> !dated.isEmpty())
                .map(dated -> dated.get(dated.size() / 2).atZone(plan.zone()).toLocalDate())
                .map(middle -> new PlanShift(ChronoUnit.DAYS.between(middle, today)))
                .orElse(new PlanShift(0));
    }

    /** The same plan {@link #days()} later; dates that the workbook words absolutely lose their wording. */
    public Plan applyTo(Plan plan) {
        return new Plan(
                plan.run(),
                plan.zone(),
                plan.phases(),
                plan.steps().stream().map(step -> moved(step, plan.zone())).toList(),
                plan.milestones().stream()
                        .map(milestone -> new Milestone(
                                milestone.code(), milestone.label(), moved(milestone.instant(), plan.zone())))
                        .toList(),
                plan.environments(),
                plan.people());
    }

    private Step moved(Step step, ZoneId zone) {
        boolean absolute = !step.startText().isEmpty()
                && Character.isDigit(step.startText().charAt(0));
        return step.withStart(moved(step.start(), zone), absolute ? "" : step.startText());
    }

    private @Nullable Instant moved(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? null : instant.atZone(zone).plusDays(days).toInstant();
    }
}
