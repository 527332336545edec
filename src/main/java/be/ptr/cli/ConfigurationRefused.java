package be.ptr.cli;

import be.ptr.configuration.Fault;
import java.util.List;

/** The configuration does not hold; nothing was started. */
final class ConfigurationRefused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient List<Fault> faults;

    ConfigurationRefused(List<Fault> faults) {
        super("configuration refused");
        this.faults = List.copyOf(faults);
    }

    List<Fault> faults() {
        return faults;
    }
}
