package be.ptr.bench;

import be.ptr.Server;
import be.ptr.bpmn.Part;
import be.ptr.bpmn.PhaseModel;
import be.ptr.bpmn.PhaseModeller;
import be.ptr.bpmn.ProcessNames;
import be.ptr.catalogue.Catalogue;
import be.ptr.catalogue.Import;
import be.ptr.catalogue.PlanVersionId;
import be.ptr.configuration.Settings;
import be.ptr.configuration.SettingsReader;
import be.ptr.engine.PhaseRuns;
import be.ptr.plan.DryRun;
import be.ptr.plan.Plan;
import be.ptr.plan.StepId;
import be.ptr.progress.Boards;
import be.ptr.progress.RunProgress;
import be.ptr.progress.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The server in this JVM, as it is shipped: its engine on an H2 file, its embedded MongoDB, its job executor. */
final class RunningServer implements AutoCloseable {
    private final int port = FreePort.any();
    private final Path folder = Files.createTempDirectory("ptr-bench");
    private final ConfigurableApplicationContext context;

    /** @param spring settings that differ from those shipped, such as {@code --logging.level.root=info} */
    RunningServer(String... spring) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(spring));
        arguments.add("--logging.level.be.ptr=warn");
        Settings settings = settings();
        this.context = new SpringApplicationBuilder(Server.class)
                .initializers(Server.with(settings))
                .run(arguments.toArray(String[]::new));
    }

    private Settings settings() {
        List<String> arguments = List.of(
                "--server.host=127.0.0.1",
                "--server.port=" + port,
                "--database.port=" + FreePort.any(),
                "--server.data-folder=" + folder,
                "--excel.file=");
        return new SettingsReader().read(null, Map.of(), arguments).fold(settings -> settings, faults -> {
            throw new IllegalStateException(faults.toString());
        });
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Address, without a path. */
    String root() {
        return "http://127.0.0.1:" + port;
    }

    ProcessEngine engine() {
        return bean(ProcessEngine.class);
    }

    /** Brings a plan into its run and makes its board. */
    Plan start(Plan plan) {
        List<PhaseModel> models = bean(PhaseModeller.class).models(plan);
        Catalogue catalogue = bean(Catalogue.class);
        PlanVersionId version = catalogue.store(plan, new Import("bench.xlsx", "", Instant.now()));
        bean(PhaseRuns.class).deployAndStart(plan, models, version.value());
        catalogue.makeCurrent(version);
        bean(Boards.class).replan(plan.run());
        return plan;
    }

    /** Whether a step has its task. */
    boolean hasTask(DryRun run, String step) {
        return tasks(run, step) > 0;
    }

    /** Whether the board says that a step is Ready. */
    boolean isReady(DryRun run, String step) {
        return board(run).step(step).filter(one -> one.state() == State.READY).isPresent();
    }

    private long tasks(DryRun run, String step) {
        return engine().getTaskService()
                .createTaskQuery()
                .processDefinitionKey(ProcessNames.processKey(run, BenchPlan.PHASE))
                .taskDefinitionKey(Part.TASK.idOf(new StepId(step)))
                .count();
    }

    /** All tasks of a run. */
    long tasks(DryRun run) {
        return engine().getTaskService()
                .createTaskQuery()
                .processDefinitionKey(ProcessNames.processKey(run, BenchPlan.PHASE))
                .count();
    }

    /** How many steps of a run are in this state on the board. */
    int count(DryRun run, State state) {
        return board(run).tally().count(state);
    }

    private RunProgress board(DryRun run) {
        return bean(Boards.class).read(run).orElseThrow();
    }

    @Override
    public void close() throws IOException {
        context.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
