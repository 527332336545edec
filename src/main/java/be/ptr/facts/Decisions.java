package be.ptr.facts;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people decided about one step apart from starting and closing it.
 *
 * @param handovers oldest first
 * @param waiver null unless a lead declared the step without object
 */
public record Decisions(List<Handover> handovers, @Nullable Waiver waiver) {
    /** Nothing was decided. */
    public static final Decisions NONE = new Decisions(List.of(), null);

    public Decisions {
        handovers = List.copyOf(handovers);
    }

    /**
     * What facts decide.
     *
     * @param facts about one step, in their order
     */
    public static Decisions of(List<LoggedFact> facts) {
        List<Handover> handovers = facts.stream()
                .filter(fact -> fact.kind() == FactKind.TRANSFERRED)
                .map(fact -> fact.details(Handover.class))
                .toList();
        Waiver waiver = facts.stream()
                .filter(fact -> fact.kind() == FactKind.WAIVED)
                .map(fact -> fact.details(Waiver.class))
                .findFirst()
                .orElse(null);
        return handovers.isEmpty() && waiver == null ? NONE : new Decisions(handovers, waiver);
    }

    /** The latest one counts. */
    public Optional<Handover> latest() {
        return handovers.isEmpty() ? Optional.empty() : Optional.of(handovers.get(handovers.size() - 1));
    }
}
