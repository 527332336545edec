package be.ptr.intake;

import be.ptr.plan.CellRef;
import be.ptr.plan.Finding;
import be.ptr.plan.Plan;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Warns when everything that has a date in a plan lies behind us: such a run would be late from its first minute. */
final class PastPlan {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private PastPlan() {}

    /** {@code findings}, and the warning in front where it is due. */
    static List<Finding> added(Plan plan, Instant now, List<Finding> findings) {
        List<Finding> all = new ArrayList<>(findings);
        plan.steps().stream()
                .flatMap(step -> step.due().stream())
                .max(Comparator.naturalOrder())
                .filter(last -> last.isBefore(now))
                .ifPresent(last -> all.add(
                        0,
                        Finding.warning(
                                "plan-in-the-past",
                                CellRef.WORKBOOK,
                                plan.run().name(),
                                DAY.format(last.atZone(plan.zone())))));
        return all;
    }
}
