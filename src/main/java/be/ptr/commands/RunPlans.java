package be.ptr.commands;

import be.ptr.catalogue.Catalogue;
import be.ptr.plan.DryRun;
import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import be.ptr.plan.StepId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** The plans in execution; while the catalogue does not answer, as it last told them. */
@Component
class RunPlans {
    private final Catalogue catalogue;
    private final Map<DryRun, Plan> known = new ConcurrentHashMap<>();

    RunPlans(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Throws {@link UnknownRun} when there is no such run. */
    Plan of(DryRun run) {
        try {
            Plan plan = catalogue.current(run).orElseThrow(() -> new UnknownRun(run.name()));
            known.put(run, plan);
            return plan;
        } catch (DataAccessException away) {
            Plan plan = known.get(run);
            if (plan == null) {
                throw away;
            }
            return plan;
        }
    }

    /** The step with this id, compared without case; throws {@link UnknownStep} when the plan has none. */
    static Step step(Plan plan, String id) {
        String key = StepId.keyOf(id);
        return plan.steps().stream()
                .filter(candidate -> candidate.id().key().equals(key))
                .findFirst()
                .orElseThrow(() -> new UnknownStep(plan.run().name(), id));
    }
}
