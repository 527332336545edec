package be.ptr.demonstration;

import be.ptr.commands.Remark;
import be.ptr.commands.StepActions;
import be.ptr.configuration.Settings;
import be.ptr.database.DiskRoom;
import be.ptr.engine.RunLog;
import be.ptr.facts.FactKind;
import be.ptr.facts.LoggedFact;
import be.ptr.plan.DryRun;
import be.ptr.plan.Step;
import be.ptr.plan.StepId;
import be.ptr.progress.Actor;
import be.ptr.progress.Boards;
import be.ptr.progress.State;
import be.ptr.progress.StepProgress;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Carries out, in the names of the sample's people, what would be behind us; a few steps are left Open. */
@Component
public class Demonstration {
    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
    private static final int LEFT_OPEN = 5;
    private static final int QUIET_ROUNDS = 40;
    private static final long ROUND_MILLIS = 250;

    private final StepActions actions;
    private final Boards progress;
    private final RunLog log;
    private final Clock clock;
    private final DiskRoom room;
    private final Bookmark bookmark;

    Demonstration(StepActions actions, Boards progress, RunLog log, Clock clock, DiskRoom room, Settings settings) {
        this.actions = actions;
        this.progress = progress;
        this.log = log;
        this.clock = clock;
        this.room = room;
        this.bookmark = new Bookmark(settings.server().dataFolder().resolve("demonstration"));
    }

    /**
     * Plays {@code run} up to now and returns when nothing was left to do for ten seconds; the engine's jobs must be
     * running.
     *
     * @throws InterruptedException when the server stops meanwhile; what was done stays
     */
    public void play(DryRun run) throws InterruptedException {
        Instant now = clock.instant();
        bookmark.put(now);
        log.add(LoggedFact.of(run, FactKind.DEMONSTRATION_STARTED, now, ""));
        LOG.info("PTR-D05 demonstration of run {} begins", run);
        carryOut(run, now);
        bookmark.remove();
    }

    /**
     * Goes on where an earlier {@link #play} was stopped; nothing when none was.
     *
     * @throws InterruptedException when the server stops again
     */
    public void resume(DryRun run) throws InterruptedException {
        Optional<Instant> begun = bookmark.instant();
        if (begun.isPresent()) {
            LOG.info("PTR-D02 demonstration of run {} was stopped half-way and goes on", run);
            carryOut(run, begun.get());
            bookmark.remove();
        }
    }

    private void carryOut(DryRun run, Instant now) throws InterruptedException {
        List<StepProgress> behind = progress.read(run).stream()
                .flatMap(read -> read.steps().stream())
                .filter(one -> one.step().due().filter(due -> due.isBefore(now)).isPresent())
                .toList();
        Set<StepId> all = behind.stream().map(one -> one.step().id()).collect(Collectors.toSet());
        Set<StepId> open = leftOpen(run, behind);
        for (int quiet = 0; quiet < QUIET_ROUNDS; quiet++) {
            if (!room.isShort() && round(run, all, open)) {
                quiet = 0;
            } else {
                Thread.sleep(ROUND_MILLIS);
                quiet = room.isShort() ? 0 : quiet;
            }
        }
        LOG.info("PTR-D01 demonstration of run {} is ready: {} steps lie behind today", run, all.size());
    }

    /** The steps that were planned to end last, of those that something waits for. */
    private Set<StepId> leftOpen(DryRun run, List<StepProgress> behind) {
        Set<StepId> awaited = progress.read(run).stream()
                .flatMap(read -> read.plan().dependents().keySet().stream())
                .collect(Collectors.toSet());
        return behind.stream()
                .map(StepProgress::step)
                .filter(step -> awaited.contains(step.id()))
                .sorted(Comparator.comparing((Step step) -> step.due().orElse(Instant.MIN))
                        .reversed())
                .limit(LEFT_OPEN)
                .map(Step::id)
                .collect(Collectors.toSet());
    }

    private boolean round(DryRun run, Set<StepId> all, Set<StepId> open) {
        List<StepProgress> mine = progress.read(run).stream()
                .flatMap(read -> read.steps().stream())
                .filter(one -> all.contains(one.step().id()))
                .filter(one -> one.state() == State.READY
                        || (one.state() == State.OPEN
                                && !open.contains(one.step().id())))
                .toList();
        for (StepProgress one : mine) {
            if (room.isShort()) {
                return true;
            }
            String id = one.step().id().value();
            Actor actor = new Actor(one.step().responsibles().get(0), false);
            actions.start(run, id, actor, Remark.NONE);
            if (!open.contains(one.step().id())) {
                actions.close(run, id, actor, Remark.NONE);
            }
        }
        return !mine.isEmpty();
    }
}
