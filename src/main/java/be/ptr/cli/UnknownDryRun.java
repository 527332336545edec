package be.ptr.cli;

import be.ptr.plan.DryRun;
import java.util.List;

/** An argument names an execution that {@code plan.dry-runs} does not know. */
final class UnknownDryRun extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String name;
    private final transient List<DryRun> accepted;

    UnknownDryRun(String name, List<DryRun> accepted) {
        super("unknown execution: " + name);
        this.name = name;
        this.accepted = List.copyOf(accepted);
    }

    String name() {
        return name;
    }

    String accepted() {
        return String.join(", ", accepted.stream().map(DryRun::name).toList());
    }
}
