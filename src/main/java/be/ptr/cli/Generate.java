package be.ptr.cli;

import be.ptr.bpmn.PhaseModel;
import be.ptr.bpmn.PhaseModeller;
import be.ptr.configuration.Settings;
import be.ptr.plan.Phase;
import be.ptr.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code generate}: writes one BPMN file for each phase that has steps; touches no store. */
@Command(name = "generate", mixinStandardHelpOptions = true)
final class Generate implements Callable<Integer> {
    private final Root root;
    private final Surroundings surroundings;

    @Parameters(paramLabel = "WORKBOOK", descriptionKey = "workbook")
    private Path workbook = Path.of("");

    @Option(names = "--dry-run", paramLabel = "R", required = true)
    private String dryRun = "";

    @Option(names = "--out", paramLabel = "DIR", required = true)
    private Path out = Path.of("");

    Generate(Root root, Surroundings surroundings) {
        this.root = root;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Settings settings = root.settings();
        Optional<Plan> plan = PlanFile.read(workbook, dryRun, settings, surroundings);
        if (plan.isEmpty()) {
            return ExitCode.REFUSED;
        }
        write(plan.get(), new PhaseModeller(settings.states().lockedWindow()));
        return ExitCode.DONE;
    }

    private void write(Plan plan, PhaseModeller modeller) throws IOException {
        List<Phase> phases = plan.phasesWithSteps();
        ProgressBar progress = new ProgressBar(surroundings.terminal(), phases.size());
        Files.createDirectories(out);
        for (Phase phase : phases) {
            progress.working(phase.code());
            PhaseModel model = modeller.model(plan, phase);
            Path file = out.resolve(model.resourceName());
            Files.writeString(file, model.xml());
            progress.done();
            surroundings
                    .out()
                    .println(surroundings
                            .wording()
                            .of(
                                    "generate.file",
                                    file,
                                    plan.stepsOf(phase.code()).size()));
        }
    }
}
