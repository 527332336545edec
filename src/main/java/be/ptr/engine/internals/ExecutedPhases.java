package be.ptr.engine.internals;

import be.ptr.bpmn.PhaseKey;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;

/**
 * Which phase a process instance executes.
 *
 * <p>An execution asked for its business key loads all its siblings, which would make every click cost as much as the
 * phase has open steps: so the answer is remembered, a handful for each run. Of instances that execute no phase, of which
 * there is one for every e-mail, nothing is remembered.
 */
final class ExecutedPhases {
    private final Map<String, PhaseKey> known = new ConcurrentHashMap<>();

    /** The key of an instance never changes; the instance may be so new that only this transaction knows it. */
    Optional<PhaseKey> of(@Nullable String instance) {
        if (instance == null) {
            return Optional.empty();
        }
        PhaseKey remembered = known.get(instance);
        return remembered != null ? Optional.of(remembered) : find(instance);
    }

    private Optional<PhaseKey> find(String instance) {
        ExecutionEntity execution =
                Context.getCommandContext().getExecutionManager().findExecutionById(instance);
        Optional<PhaseKey> found = PhaseKey.of(execution.getBusinessKey());
        found.ifPresent(phase -> known.put(instance, phase));
        return found;
    }
}
