package be.ptr.simulation;

import be.ptr.bpmn.PhaseModel;
import be.ptr.bpmn.PhaseModeller;
import be.ptr.engine.VirtualEngine;
import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Executes one plan as often as asked for.
 *
 * <p>The engine's clock is one for the JVM: only for a JVM that runs nothing else.
 */
public final class Simulation implements AutoCloseable {
    private static final Duration LEAD_TIME = Duration.ofDays(6);

    private final Plan plan;
    private final Duration lockedWindow;
    private final List<PhaseModel> models;
    private final VirtualEngine engine = new VirtualEngine(run -> {});

    /** @param lockedWindow how long before its start a step with open prerequisites becomes Locked */
    public Simulation(Plan plan, Duration lockedWindow) {
        this.plan = plan;
        this.lockedWindow = lockedWindow;
        this.models = new PhaseModeller(lockedWindow).models(plan);
    }

    /** Six days before the earliest date of {@code plan}; now for a plan without any. */
    public static Instant usualStart(Plan plan) {
        return plan.steps().stream()
                .map(Step::start)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .map(earliest -> earliest.minus(LEAD_TIME))
                .orElseGet(Instant::now);
    }

    /** One execution that begins at {@code start}: everybody starts a step the instant it is Ready. */
    public SimulatedRun run(Instant start, Durations durations) {
        try {
            return new Drive(plan, engine, lockedWindow, durations).from(start, models);
        } finally {
            engine.forget();
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
