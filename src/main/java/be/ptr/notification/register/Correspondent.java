package be.ptr.notification.register;

import be.ptr.plan.DryRun;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The e-mails in which one person was told, or is about to be, which steps of one run are Ready, or were transferred
 * together.
 *
 * @param revision null until it is stored
 * @param parcels in the order in which they leave
 */
@Document("correspondents")
@TypeAlias("correspondent")
public record Correspondent(
        @Id String id, @Version @Nullable Long revision, String run, String person, List<Parcel> parcels) {
    /** A longer list would be cut by programs for e-mail. */
    static final int MOST = 50;

    public Correspondent {
        parcels = List.copyOf(parcels);
    }

    /**
     * One e-mail.
     *
     * @param number counts the parcels of the person in the run, from 1
     * @param at when it may leave; once it is closed, when that was
     * @param steps keys of the steps it tells of
     * @param list whether it is a letter of its own that tells of several steps, else it is that of its only step
     * @param announced whether that letter is on its way
     * @param closed whether its words were made: nothing is added any more
     */
    public record Parcel(int number, Instant at, List<String> steps, boolean list, boolean announced, boolean closed) {
        public Parcel {
            steps = List.copyOf(steps);
        }

        private boolean isOpen() {
            return list && !closed;
        }

        private boolean hasRoom() {
            return isOpen() && steps.size() < MOST;
        }

        private Parcel with(String step) {
            List<String> more = new ArrayList<>(steps);
            more.add(step);
            return new Parcel(number, at, more, list, announced, closed);
        }

        private Parcel withAnnounced() {
            return new Parcel(number, at, steps, list, true, closed);
        }

        private Parcel withClosed(Instant now) {
            return closed ? this : new Parcel(number, now, steps, list, announced, true);
        }
    }

    /** Somebody who was told nothing yet, stored under {@code id}. */
    static Correspondent fresh(String id, DryRun run, String person) {
        return new Correspondent(id, null, run.name(), person, List.of());
    }

    static String id(DryRun run, String person) {
        return run.name() + "|" + person;
    }

    /** Under which it is stored that the person is told of steps that were transferred. */
    static String idOfTransfers(DryRun run, String person) {
        return id(run, person) + "|transfers";
    }

    /** The parcel that tells of the step with this key. */
    Optional<Parcel> of(String step) {
        return parcels.stream().filter(parcel -> parcel.steps().contains(step)).findFirst();
    }

    Optional<Parcel> numbered(int number) {
        return parcels.stream().filter(parcel -> parcel.number() == number).findFirst();
    }

    /** The same, telling of {@code step} too: in the list that is open, in a new list, or alone and at once. */
    Correspondent telling(String step, Instant now, Duration gather) {
        return adding(step, last -> {
            Instant free = last.map(parcel ->
                            parcel.isOpen() ? parcel.at() : parcel.at().plus(gather))
                    .orElse(now);
            boolean list = now.isBefore(free) || last.filter(Parcel::isOpen).isPresent();
            return new Parcel(parcels.size() + 1, list ? free : now, List.of(step), list, !list, !list);
        });
    }

    /** The same, telling of {@code step} too, never alone: in the list that is open, or in a new one that leaves later. */
    Correspondent collecting(String step, Instant now, Duration gather) {
        return adding(step, last -> {
            Instant at = last.filter(Parcel::isOpen).map(Parcel::at).orElse(now.plus(gather));
            return new Parcel(parcels.size() + 1, at, List.of(step), true, false, false);
        });
    }

    /** @param next the one in which {@code step} is told when the last one has no room, made of that one */
    private Correspondent adding(String step, Function<Optional<Parcel>, Parcel> next) {
        Optional<Parcel> last = parcels.isEmpty() ? Optional.empty() : Optional.of(parcels.get(parcels.size() - 1));
        return with(last.filter(Parcel::hasRoom).map(open -> open.with(step)).orElseGet(() -> next.apply(last)));
    }

    Correspondent announced(int number) {
        return numbered(number).map(parcel -> with(parcel.withAnnounced())).orElse(this);
    }

    Correspondent closed(int number, Instant now) {
        return numbered(number).map(parcel -> with(parcel.withClosed(now))).orElse(this);
    }

    private Correspondent with(Parcel changed) {
        List<Parcel> all = new ArrayList<>(parcels);
        all.removeIf(parcel -> parcel.number() == changed.number());
        all.add(changed.number() - 1, changed);
        return new Correspondent(id, revision, run, person, all);
    }
}
