package be.ptr.bpmn;

import be.ptr.plan.DryRun;
import be.ptr.plan.StepId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which phase of which run a process instance executes; its text is the business key of the instance.
 *
 * @param phase code of the phase
 */
public record PhaseKey(DryRun run, String phase) {
    private static final char SEPARATOR = '/';

    /** The phase of a business key; empty for an instance that executes no phase. */
    public static Optional<PhaseKey> of(@Nullable String businessKey) {
        int separator = businessKey == null ? -1 : businessKey.indexOf(SEPARATOR);
        if (businessKey == null || separator < 1 || !StepId.isValid(businessKey.substring(0, separator))) {
            return Optional.empty();
        }
        return Optional.of(
                new PhaseKey(new DryRun(businessKey.substring(0, separator)), businessKey.substring(separator + 1)));
    }

    /** Pattern of the business keys of all phases of all runs. */
    public static String like() {
        return "%" + SEPARATOR + "%";
    }

    /** Pattern of the business keys of all phases of {@code run}; may also match those of another run. */
    public static String like(DryRun run) {
        return run.name() + SEPARATOR + "%";
    }

    @Override
    public String toString() {
        return ProcessNames.businessKey(run, phase);
    }
}
