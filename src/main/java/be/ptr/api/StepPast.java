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

    /** Somebody gave the step to somebody else; the message may be empty. */
    public record Handover(PersonName to, PersonName by, Instant at, String message) {}

    /** A lead declared the step without object ahead of its turn. */
    public record Waiver(PersonName by, Instant at, String reason) {}

    /**
     * A line of the journal.
     *
     * @param by null when nobody did it
     * @param to to whom it was transferred, else null
     * @param after id of the prerequisite that ended last when that brought it about, else empty
     * @param detail a person's reason or message, else empty
     */
    public record Line(
            Instant at,
            Entry.Kind kind,
            @Nullable PersonName by,
            @Nullable PersonName to,
            String after,
            String detail) {

        static Line of(Entry entry, Plan plan) {
            boolean follows = entry.cause() == Fact.PREREQUISITES_DONE;
            return new Line(
                    entry.at(),
                    entry.kind(),
                    entry.by().isEmpty() ? null : PersonName.of(entry.by(), plan),
                    entry.to().isEmpty() ? null : PersonName.of(entry.to(), plan),
                    follows ? entry.detail() : "",
                    follows ? "" : entry.detail());
        }
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
                        PersonName.of(one.to(), plan), PersonName.of(one.by(), plan), one.at(), one.message()))
                .orElse(null);
    }

    static @Nullable Waiver waived(StepFacts facts, Plan plan) {
        return Optional.ofNullable(facts.waived())
                .map(one -> new Waiver(PersonName.of(one.by(), plan), one.at(), one.reason()))
                .orElse(null);
    }
}
