package be.ptr.intake;

import be.ptr.catalogue.Catalogue;
import be.ptr.configuration.PlanSettings;
import be.ptr.configuration.Settings;
import be.ptr.plan.CellRef;
import be.ptr.plan.Finding;
import be.ptr.plan.Plan;
import be.ptr.plan.Severity;
import be.ptr.wording.FailureNumber;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Imports the configured workbook when the configured run does not exist yet; a fault in it never stops the server. */
@Component
public class FirstImport {
    private static final Logger LOG = LoggerFactory.getLogger(FirstImport.class);

    private final Intake intake;
    private final Catalogue catalogue;
    private final PlanSettings plan;
    private volatile @Nullable Refusal refusal;

    FirstImport(Intake intake, Catalogue catalogue, Settings settings) {
        this.intake = intake;
        this.catalogue = catalogue;
        this.plan = settings.plan();
    }

    /**
     * Why the configured workbook was not imported.
     *
     * @param file its name, without the folder: not everybody's business
     */
    public record Refusal(String file, Verdict verdict) {}

    /** Shown on the home page until the run exists. */
    public Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal)
                .filter(found -> catalogue.run(plan.dryRun()).isEmpty());
    }

    /**
     * Imports a workbook unless the configured run exists.
     *
     * @param file the one that the configuration names, or null for none
     * @param adapted what to make of the workbook's plan before it starts
     * @return true when a run was started
     */
    public boolean attempt(@Nullable Path file, UnaryOperator<Plan> adapted) {
        if (file == null || catalogue.run(plan.dryRun()).isPresent()) {
            return false;
        }
        Verdict verdict = verdict(file, adapted);
        if (verdict instanceof Verdict.Refused) {
            LOG.warn("PTR-I06 {} was not imported: {}", file.toAbsolutePath(), errors(verdict));
            refusal = new Refusal(String.valueOf(file.getFileName()), verdict);
        }
        return verdict instanceof Verdict.Imported;
    }

    private Verdict verdict(Path file, UnaryOperator<Plan> adapted) {
        if (!Files.isReadable(file)) {
            return refused(Finding.error("no-such-file", CellRef.WORKBOOK, String.valueOf(file.getFileName())));
        }
        try {
            Arrival arrival = new Arrival(file, String.valueOf(file.getFileName()), plan.dryRun(), "");
            return intake.bring(arrival, adapted, stage -> {});
        } catch (RuntimeException e) {
            String number = FailureNumber.fresh();
            LOG.error("PTR-I07 import of {} failed, failure {}", file, number, e);
            return refused(Finding.error("import-failed", CellRef.WORKBOOK, number));
        }
    }

    private static String errors(Verdict verdict) {
        return verdict.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::code)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private Verdict refused(Finding finding) {
        return new Verdict.Refused(plan.dryRun(), List.of(finding));
    }
}
