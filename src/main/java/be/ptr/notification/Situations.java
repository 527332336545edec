package be.ptr.notification;

import be.ptr.plan.DryRun;
import be.ptr.progress.Boards;
import be.ptr.progress.RunProgress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Where the runs stand, at least as of the last time everything was forgotten: hundreds of letters about one run ask within
 * a second.
 */
@Component
class Situations {
    private final Boards boards;
    private final Map<DryRun, Optional<RunProgress>> read = new ConcurrentHashMap<>();

    Situations(Boards boards) {
        this.boards = boards;
    }

    /**
     * Everything that was committed, on whatever node, before this was called first since {@link #forget}.
     *
     * @throws NotYet while the run is still being imported
     */
    RunProgress of(DryRun run) {
        return read.computeIfAbsent(run, this::now).orElseThrow(() -> new NotYet("run " + run + " is not there"));
    }

    /** What another node has committed may not be on the board yet. */
    private Optional<RunProgress> now(DryRun run) {
        boards.follow();
        return boards.read(run);
    }

    void forget() {
        read.clear();
    }
}
