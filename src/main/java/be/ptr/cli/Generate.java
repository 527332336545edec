package be.ptr.cli;

import be.ptr.bpmn.PhaseModel;
import be.ptr.bpmn.PhaseModeller;
import be.ptr.configuration.Settings;
import be.ptr.plan.Checked;
import be.ptr.plan.Finding;
import be.ptr.plan.Phase;
import be.ptr.plan.Plan;
import be.ptr.plan.Severity;
import be.ptr.workbook.WorkbookReader;
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
        NoSuchFile.unlessReadable(workbook);
        Checked<Plan> checked = new WorkbookReader(settings.excel(), settings.plan())
                .read(workbook, Root.dryRun(dryRun, settings.plan()));
        complain(checked.findings());
        Optional<Plan> plan = checked.accepted();
        if (plan.isEmpty()) {
            return ExitCode.REFUSED;
        }
        write(plan.get(), new PhaseModeller(settings.states().lockedWindow()));
        return ExitCode.DONE;
    }

    /** Notices are left to {@code check}. */
    private void complain(List<Finding> findings) {
        List<Finding> grave = findings.stream()
                .filter(finding -> finding.severity() != Severity.NOTICE)
                .toList();
        new FindingTable(surroundings.wording())
                .print(grave, surroundings.terminal().err());
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
