package be.ptr.security;

import be.ptr.catalogue.Catalogue;
import be.ptr.catalogue.PlanVersionId;
import be.ptr.catalogue.Run;
import be.ptr.engine.PhaseRuns;
import be.ptr.engine.accounts.People;
import be.ptr.plan.DryRun;
import be.ptr.plan.Person;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes the access from people whom no run in progress names any more: those in the current plans of the unfinished runs
 * have it, or, when all are finished, those of the latest. Accounts stay, and what they did stays known.
 */
@Component
class AccessReview {
    /** An import lets its people in before its plan can be seen. */
    private static final Duration LONGEST_IMPORT = Duration.ofMinutes(10);

    private final Catalogue catalogue;
    private final PhaseRuns phases;
    private final People people;
    private final Clock clock;
    private List<PlanVersionId> reviewed = List.of();

    AccessReview(Catalogue catalogue, PhaseRuns phases, People people, Clock clock) {
        this.catalogue = catalogue;
        this.phases = phases;
        this.people = people;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${access.review}", fixedDelayString = "${access.review}")
    synchronized void review() {
        if (isImporting()) {
            return;
        }
        List<Run> runs = deciding();
        List<PlanVersionId> versions = runs.stream().map(Run::current).toList();
        if (!versions.equals(reviewed)) {
            people.admitOnly(versions.stream().flatMap(this::named).toList());
            reviewed = versions;
        }
    }

    private boolean isImporting() {
        return catalogue.pending().stream()
                .anyMatch(
                        version -> version.imported().at().plus(LONGEST_IMPORT).isAfter(clock.instant()));
    }

    /** The runs whose people have access, the latest last. */
    private List<Run> deciding() {
        List<Run> all = catalogue.runs().stream()
                .sorted(Comparator.comparing(Run::since))
                .toList();
        Set<DryRun> unfinished = phases.unfinished();
        List<Run> inProgress =
                all.stream().filter(run -> unfinished.contains(run.name())).toList();
        return inProgress.isEmpty() && !all.isEmpty() ? List.of(all.get(all.size() - 1)) : inProgress;
    }

    private Stream<Person> named(PlanVersionId version) {
        return catalogue.plan(version).people().stream();
    }
}
