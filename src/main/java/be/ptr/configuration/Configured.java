package be.ptr.configuration;

import java.util.List;

/** What reading the configuration came to: settings that are valid as a whole, or everything that is wrong. */
public sealed interface Configured {
    /** Nothing is wrong. */
    record Accepted(Settings settings) implements Configured {}

    /**
     * The start is refused.
     *
     * @param faults at least one, in the order of the sources
     */
    record Rejected(List<Fault> faults) implements Configured {
        public Rejected {
            faults = List.copyOf(faults);
        }
    }
}
