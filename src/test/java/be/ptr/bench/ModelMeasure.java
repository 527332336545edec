package be.ptr.bench;

import be.ptr.bench.BenchPlan.Others;
import be.ptr.bpmn.ModelPasses;
import be.ptr.configuration.SettingsReader;
import be.ptr.plan.Phase;
import be.ptr.plan.Plan;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.RepositoryService;

/** A phase from the plan to the engine: outline, layout, text, and the engine's own parsing and storing of it. */
final class ModelMeasure implements Measure {
    private static final List<Integer> SIZES = List.of(70, 400, 1_000, 4_000);
    private static final List<String> PARTS = List.of("outline", "layout", "write", "parse");
    private static final Duration WINDOW = SettingsReader.defaults().states().lockedWindow();

    @Override
    public void run() throws Exception {
        try (RunningServer server = new RunningServer()) {
            RepositoryService repository = server.engine().getRepositoryService();
            measured(repository, 70, 20);
            Table.head("steps", "outline, ms", "layout, ms", "write, ms", "parse, ms", "sum", "sum per step, µs");
            for (int size : SIZES) {
                Figures figures = measured(repository, size, size > 1_000 ? 3 : 7);
                double sum = PARTS.stream().mapToDouble(figures::millis).sum();
                Table.row(
                        size,
                        figures.millis("outline"),
                        figures.millis("layout"),
                        figures.millis("write"),
                        figures.millis("parse"),
                        sum,
                        sum * 1_000 / size);
            }
        }
    }

    private static Figures measured(RepositoryService repository, int size, int rounds) throws Exception {
        Plan plan = BenchPlan.of("models-" + size, size, Others.A_THIRD_FOR_DATES);
        Phase phase = plan.phase(BenchPlan.PHASE);
        Figures figures = new Figures();
        for (int round = 0; round < rounds; round++) {
            ModelPasses passes = timed(figures, "outline", () -> new ModelPasses(plan, phase, WINDOW));
            ModelPasses.Placed placed = timed(figures, "layout", passes::layout);
            String xml = timed(figures, "write", placed::write);
            timed(
                    figures,
                    "parse",
                    () -> repository
                            .createDeployment()
                            .addString("bench.bpmn", xml)
                            .deploy());
        }
        return figures;
    }

    private static <T> T timed(Figures figures, String name, Callable<T> work) throws Exception {
        long begin = System.nanoTime();
        T result = work.call();
        figures.add(name, System.nanoTime() - begin);
        return result;
    }
}
