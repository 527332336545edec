package be.ptr.configuration;

import java.util.List;

/** The configuration does not hold; nothing was started. */
public final class ConfigurationRefused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient List<Fault> faults;

    /** @param faults at least one */
    public ConfigurationRefused(List<Fault> faults) {
        super("configuration refused");
        this.faults = List.copyOf(faults);
    }

    /** All of them, in the order of the sources. */
    public List<Fault> faults() {
        return faults;
    }

    /** Whether a start that is not one of production would refuse less. */
    public boolean ofProduction() {
        return faults.stream().anyMatch(ProductionCheck::found);
    }
}
