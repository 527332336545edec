package be.ptr.notification;

import be.ptr.plan.DryRun;
import be.ptr.progress.ProgressReader;
import be.ptr.progress.Projector;
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
    private final ProgressReader progress;
    private final Projector projector;
    private final Map<DryRun, Optional<RunProgress>> read = new ConcurrentHashMap<>();

    Situations(ProgressReader progress, Projector projector) {
        this.progress = progress;
        this.projector = projector;
    }

    /**
     * Everything that was committed, on whatever node, before this was called first since {@link #forget}.
     *
     * @throws NotYet while the run is still being imported
     */
    RunProgress of(DryRun run) {
        return read.computeIfAbsent(run, this::now).orElseThrow(() -> new NotYet("run " + run + " is not there"));
    }

    /** What another node was told to write down may not be written yet: it is done here. */
    private Optional<RunProgress> now(DryRun run) {
        projector.projectNow(run);
        return progress.read(run);
    }

    void forget() {
        read.clear();
    }
}
