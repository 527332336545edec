package be.ptr.catalogue;

import java.util.UUID;

/** Names one stored version of the plan of one run; never used twice. */
public record PlanVersionId(String value) {
    static PlanVersionId fresh() {
        return new PlanVersionId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
