package be.ptr.cli;

import be.ptr.configuration.Settings;
import be.ptr.plan.Plan;
import be.ptr.simulation.Durations;
import be.ptr.simulation.Forecast;
import be.ptr.simulation.SimulatedRun;
import be.ptr.simulation.Simulation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code simulate}: executes a plan on the engine in memory, with a clock that is set; touches no store. */
@Command(name = "simulate", mixinStandardHelpOptions = true)
final class Simulate implements Callable<Integer> {
    private final Root root;
    private final Surroundings surroundings;

    @Parameters(paramLabel = "WORKBOOK", descriptionKey = "workbook")
    private Path workbook = Path.of("");

    @Option(names = "--dry-run", paramLabel = "R", required = true)
    private String dryRun = "";

    @Option(names = "--runs", paramLabel = "N", defaultValue = "1")
    private int runs = 1;

    @Option(names = "--seed", paramLabel = "S")
    private @Nullable Long seed;

    @Option(names = "--start", paramLabel = "INSTANT")
    private @Nullable Instant start;

    @Option(names = "--events", paramLabel = "FILE")
    private @Nullable Path events;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text")
    private Format format = Format.TEXT;

    Simulate(Root root, Surroundings surroundings) {
        this.root = root;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Settings settings = root.settings();
        Optional<Plan> accepted = PlanFile.read(workbook, dryRun, settings, surroundings);
        if (accepted.isEmpty()) {
            return ExitCode.REFUSED;
        }
        Plan plan = accepted.get();
        List<SimulatedRun> simulated = simulate(plan, settings);
        SimulatedRun first = simulated.get(0);
        if (events != null) {
            EventFile.write(events, first.changes());
        }
        Forecast forecast = Forecast.of(plan, simulated);
        switch (format) {
            case TEXT -> new ForecastText(surroundings).print(plan, first, forecast);
            case JSON -> new ForecastJson().print(plan, first, forecast, surroundings.out());
        }
        return first.stuck().isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    /** Durations are as planned when there is one run and no seed. */
    private List<SimulatedRun> simulate(Plan plan, Settings settings) {
        int count = Math.max(1, runs);
        Durations durations = count == 1 && seed == null
                ? Durations.planned()
                : Durations.random(new Random(seed == null ? 1 : seed));
        Instant from = start == null ? Simulation.usualStart(plan) : start;
        ProgressBar progress = new ProgressBar(surroundings.terminal(), count);
        List<SimulatedRun> simulated = new ArrayList<>();
        try (Simulation simulation = new Simulation(plan, settings.states().lockedWindow())) {
            while (simulated.size() < count) {
                progress.working(plan.run().name());
                simulated.add(simulation.run(from, durations));
                progress.done();
            }
        }
        return simulated;
    }
}
