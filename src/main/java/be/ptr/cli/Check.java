package be.ptr.cli;

import be.ptr.configuration.Settings;
import be.ptr.workbook.CheckReport;
import be.ptr.workbook.WorkbookReader;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check}: says everything there is to say about a workbook; touches no store. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class Check implements Callable<Integer> {
    private final Root root;
    private final Surroundings surroundings;

    @Parameters(paramLabel = "WORKBOOK", descriptionKey = "workbook")
    private Path workbook = Path.of("");

    @Option(names = "--dry-run", paramLabel = "R", descriptionKey = "dry-run.all")
    private @Nullable String dryRun;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text")
    private Format format = Format.TEXT;

    Check(Root root, Surroundings surroundings) {
        this.root = root;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Settings settings = root.settings();
        NoSuchFile.unlessReadable(workbook);
        WorkbookReader reader = new WorkbookReader(settings.excel(), settings.plan());
        CheckReport report =
                dryRun == null ? reader.check(workbook) : reader.check(workbook, Root.dryRun(dryRun, settings.plan()));
        switch (format) {
            case TEXT -> new FindingTable(surroundings.wording()).print(report, surroundings.out());
            case JSON -> new FindingJson(surroundings.wording()).print(report, surroundings.out());
        }
        return report.errors() > 0 ? ExitCode.REFUSED : ExitCode.DONE;
    }
}
