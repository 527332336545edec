package be.ptr.progress;

import be.ptr.catalogue.Catalogue;
import be.ptr.plan.DryRun;
import be.ptr.plan.Plan;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares what happened in a run with what is stored about it, and writes what differs: first the journal, then the
 * progress, so that a crash in between is made up for by the next comparison.
 *
 * <p>Several nodes may do so at once. What is stored is read before the facts are: whoever finds a document as it was read
 * knows facts at least as new as those it holds, and whoever does not starts again. One thread at a time.
 */
final class Projection {
    private static final int ATTEMPTS = 10;

    /** After this time the documents are read again, so that whatever else happened to them is put right. */
    private static final Duration MEMORY = Duration.ofMinutes(1);

    private final Catalogue catalogue;
    private final FactSource source;
    private final ProgressStore store;
    private final Journal journal;
    private final Irregularities irregularities;
    private final Clock clock;
    private final Duration window;
    private final Map<DryRun, Known> known = new HashMap<>();

    /** The documents of a run as this node read or wrote them. */
    private record Known(Instant readAt, Map<String, StoredProgress> documents) {
        Known after(List<StoredProgress> written) {
            written.forEach(one -> documents.put(one.id(), one.asWritten()));
            return this;
        }
    }

    Projection(
            Catalogue catalogue,
            FactSource source,
            ProgressStore store,
            Journal journal,
            Irregularities irregularities,
            Clock clock,
            Duration window) {
        this.catalogue = catalogue;
        this.source = source;
        this.store = store;
        this.journal = journal;
        this.irregularities = irregularities;
        this.clock = clock;
        this.window = window;
    }

    /** Does nothing for a run without a current plan. */
    void project(DryRun run) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Known before = known(run);
            Optional<Plan> plan = catalogue.current(run);
            if (plan.isEmpty()) {
                return;
            }
            known.remove(run);
            List<StoredProgress> differing = differing(plan.get(), before.documents());
            if (store.write(differing)) {
                known.put(run, before.after(differing));
                return;
            }
        }
        throw new IllegalStateException("progress of run " + run + " was overtaken " + ATTEMPTS + " times");
    }

    /** From memory while that is young: reading all documents takes longer than all the rest. */
    private Known known(DryRun run) {
        Known remembered = known.get(run);
        Instant now = clock.instant();
        return remembered != null && now.isBefore(remembered.readAt().plus(MEMORY))
                ? remembered
                : new Known(now, store.of(run));
    }

    private List<StoredProgress> differing(Plan plan, Map<String, StoredProgress> stored) {
        RunFacts facts = source.facts(plan);
        Instant now = clock.instant();
        List<StoredProgress> differing = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        List<Change> forbidden = new ArrayList<>();
        for (Course course : facts.courses(plan).values()) {
            List<Change> changes = course.changes(now, window);
            Standing standing = Standing.of(course.stateAt(now, window), changes);
            StoredProgress fresh = StoredProgress.of(plan.run(), course, standing);
            StoredProgress before = stored.get(fresh.id());
            if (before == null || !fresh.equals(before.withRevision(null))) {
                differing.add(fresh.withRevision(before == null ? null : before.revision()));
                changes.forEach(change -> entries.add(Entry.of(plan.run(), change)));
            }
            changes.stream().filter(change -> !change.isAllowed()).forEach(forbidden::add);
        }
        irregularities.replace(plan.run(), forbidden);
        journal.addAll(entries);
        return differing;
    }
}
