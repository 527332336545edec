package be.ptr.engine.internals;

import java.util.Objects;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Execution;

/** The execution around another one, where a loop keeps what one round of it is about. */
public final class ParentExecution {
    private ParentExecution() {}

    /** Its id; empty for the execution of a whole instance. */
    public static String of(Execution execution) {
        return Objects.toString(((ExecutionEntity) execution).getParentId(), "");
    }
}
