package be.ptr.api;

import be.ptr.plan.Plan;
import be.ptr.progress.Entry;
import be.ptr.progress.Fact;
import be.ptr.progress.StepFacts;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people did to a step, and what else happened to it. */
final class StepPast {
    private StepPast() {}

    /** Somebody did it then. */
    public record Deed(PersonName by, Instant at) {}

    /**
     * Somebody gave the step to somebody else; the message may be empty.
     *
     * @param inPlaceOf the one whom the transferee replaces, while others it is assigned to keep it; null: everybody
     * @param passedOn the transferee got it Open
     */
    public record Handover(
            PersonName to,
            @Nullable PersonName inPlaceOf,
            PersonName by,
            Instant at,
            String message,
            boolean passedOn) {}

    /** A lead declared the step without object ahead of its turn. */
    public record Waiver(PersonName by, Instant at, String reason) {}

    /**
     * A line of the journal.
     *
     * @param by null when nobody did it
     * @param to to whom it was transferred, else null
     * @param inPlaceOf whom the transferee replaced; null when that was everybody, and else
     * @param after id of the prerequisite that ended last when that brought it about, else empty
     * @param detail a person's reason or message, else empty
     */
    public record Line(
            Instant at,
            Entry.Kind kind,
            @Nullable PersonName by,
            @Nullable PersonName to,
            @Nullable PersonName inPlaceOf,
            String after,
            String detail) {

        static Line of(Entry entry, Plan plan) {
            boolean follows = entry.cause() == Fact.PREREQUISITES_DONE;
            return new Line(
                    entry.at(),
                    entry.kind(),
                    orNull(entry.by(), plan),
                    orNull(entry.to(), plan),
                    orNull(entry.leaver(), plan),
                    follows ? entry.detail() : "",
                    follows ? "" : entry.detail());
        }
    }

    private static @Nullable PersonName orNull(String email, Plan plan) {
        return email.isEmpty() ? null : PersonName.of(email, plan);
    }

    static @Nullable Deed started(StepFacts facts, Plan plan) {
        return Optional.ofNullable(facts.started())
                .map(started -> new Deed(PersonName.of(started.by(), plan), started.at()))
                .orElse(null);
    }

    static @Nullable Deed terminated(StepFacts facts, Plan plan) {
        return Optional.ofNullable(facts.terminated())
                .map(terminated -> new Deed(PersonName.of(terminated.by(), plan), terminated.at()))
                .orElse(null);
    }

    static @Nullable Handover transferred(StepFacts facts, Plan plan) {
        return Optional.ofNullable(facts.transferred())
                .map(one -> new Handover(
                        PersonName.of(one.to(), plan),
                        orNull(one.leaver(), plan),
                        PersonName.of(one.by(), plan),
                        one.at(),
                        one.message(),
                        one.passedOn()))
                .orElse(null);
    }

    static @Nullable Waiver waived(StepFacts facts, Plan plan) {
        return Optional.ofNullable(facts.waived())
                .map(one -> new Waiver(PersonName.of(one.by(), plan), one.at(), one.reason()))
                .orElse(null);
    }
}
