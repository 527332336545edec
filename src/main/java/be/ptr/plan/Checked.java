package be.ptr.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a check of a workbook came to: all findings, and the value when none of them is an error.
 *
 * @param value null exactly when a finding is an error
 */
public record Checked<T>(@Nullable T value, List<Finding> findings) {
    public Checked {
        findings = List.copyOf(findings);
        boolean refused = findings.stream().anyMatch(Finding::isError);
        if (refused == (value != null)) {
            throw new IllegalArgumentException("a value goes with findings free of errors: " + findings);
        }
    }

    /** The value, or nothing when a finding is an error. */
    public Optional<T> accepted() {
        return Optional.ofNullable(value);
    }
}
