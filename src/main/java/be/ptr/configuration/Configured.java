package be.ptr.configuration;

import java.util.List;
import java.util.function.Function;

/** What reading the configuration came to: settings that are valid as a whole, or everything that is wrong. */
public sealed interface Configured {
    /** What the one or the other function makes of it; either may throw. */
    <T> T fold(Function<Settings, T> accepted, Function<List<Fault>, T> rejected);

    /** Nothing is wrong. */
    record Accepted(Settings settings) implements Configured {
        @Override
        public <T> T fold(Function<Settings, T> accepted, Function<List<Fault>, T> rejected) {
            return accepted.apply(settings);
        }
    }

    /**
     * The start is refused.
     *
     * @param faults at least one, in the order of the sources
     */
    record Rejected(List<Fault> faults) implements Configured {
        public Rejected {
            faults = List.copyOf(faults);
        }

        @Override
        public <T> T fold(Function<Settings, T> accepted, Function<List<Fault>, T> rejected) {
            return rejected.apply(faults);
        }
    }
}
