package be.ptr.cli;

import be.ptr.configuration.Settings;
import be.ptr.intake.Report;
import be.ptr.operation.Operations;
import be.ptr.plan.DryRun;
import be.ptr.wording.Wording;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import}: brings a workbook into a run, as the server does. */
@Command(name = "import", mixinStandardHelpOptions = true)
final class Import implements Callable<Integer> {
    private final Root root;
    private final Surroundings surroundings;

    @Parameters(paramLabel = "WORKBOOK", descriptionKey = "workbook")
    private Path workbook = Path.of("");

    @Option(names = "--dry-run", paramLabel = "R", required = true)
    private String dryRun = "";

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text")
    private Format format = Format.TEXT;

    @Option(names = "--hold-mails", descriptionKey = "hold-mails")
    private boolean hold;

    Import(Root root, Surroundings surroundings) {
        this.root = root;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Settings settings = root.settings();
        NoSuchFile.unlessReadable(workbook);
        DryRun run = Root.dryRun(dryRun, settings.plan());
        Report report = bring(run, settings);
        switch (format) {
            case TEXT -> print(report, run);
            case JSON -> FindingJson.print(report, surroundings.out());
        }
        return report.verdict().equals("refused") ? ExitCode.REFUSED : ExitCode.DONE;
    }

    private Report bring(DryRun run, Settings settings) {
        Wording wording = surroundings.wording();
        ProgressBar progress = ProgressBar.ofStages(surroundings.terminal());
        progress.working(wording.of("import.running", run.name()));
        IntConsumer waiting = place -> progress.working(wording.of("import.waiting.place", place));
        try (Operations operations = root.operations(settings)) {
            if (format == Format.TEXT) {
                announce(operations.check(workbook, run, waiting).mails(), progress);
            }
            return operations.bring(
                    workbook,
                    run,
                    hold,
                    stage -> {
                        progress.done();
                        progress.working(wording.of("import.stage." + stage.name()));
                    },
                    waiting);
        } finally {
            progress.done();
        }
    }

    /** Before the first of them can leave. */
    private void announce(Report.@Nullable Mails wave, ProgressBar progress) {
        if (wave != null && wave.emails() > 0) {
            progress.done();
            String key = hold ? "import.mails.HOLD" : "import.mails.SEND";
            surroundings.out().println(surroundings.wording().of(key, wave.emails(), wave.people(), wave.most()));
        }
    }

    private void print(Report report, DryRun run) {
        Wording wording = surroundings.wording();
        PrintWriter out = surroundings.out();
        new FindingTable(wording).printSpoken(report.findings(), out);
        out.println(wording.of(
                "import.counts",
                Plain.text(String.valueOf(workbook.getFileName())),
                report.errors(),
                report.warnings(),
                report.notices()));
        out.println(wording.of("import.verdict." + report.verdict(), run.name(), report.steps()));
    }
}
