package be.ptr.api;

import be.ptr.commands.UnknownRun;
import be.ptr.configuration.PlanSettings;
import be.ptr.configuration.Settings;
import be.ptr.intake.Arrival;
import be.ptr.intake.Intake;
import be.ptr.intake.ReadingLine;
import be.ptr.intake.Report;
import be.ptr.intake.Uploads;
import be.ptr.intake.Verdict;
import be.ptr.notification.Deliveries;
import be.ptr.notification.Waves;
import be.ptr.plan.DryRun;
import be.ptr.plan.Language;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Checks and imports workbooks; for leads and the administrator. */
@RestController
@RequestMapping("/api/runs/{run}/plan")
class PlanResource {
    private static final int REFUSED = 422;

    /** Whoever has more before it need not wait with a thread: as many wait at the most. */
    private static final int MOST_BEFORE = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final Intake intake;
    private final ReadingLine line;
    private final Uploads uploads;
    private final Deliveries deliveries;
    private final Waves waves;
    private final PlanSettings plan;

    PlanResource(
            Intake intake, ReadingLine line, Uploads uploads, Deliveries deliveries, Waves waves, Settings settings) {
        this.deliveries = deliveries;
        this.waves = waves;
        this.intake = intake;
        this.line = line;
        this.uploads = uploads;
        this.plan = settings.plan();
    }

    /**
     * 422 when the import is refused; a check answers 200 whatever it finds. One workbook is read at a time: the request
     * waits for its turn for twenty seconds, then the answer is 503 with its {@code place} in the line, whether that is
     * {@code kept} for a minute for the same request sent again, and {@code Retry-After}.
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "422", useReturnTypeSchema = true)
    @PreAuthorize("hasAnyRole('LEAD', 'ADMIN')")
    ResponseEntity<Report> plan(
            @PathVariable DryRun run,
            @RequestParam(defaultValue = "false") boolean check,
            @RequestParam(name = "hold-mails", defaultValue = "false") boolean holdMails,
            @RequestParam MultipartFile file,
            HttpServletRequest request,
            Principal who,
            Locale locale)
            throws IOException {
        if (!plan.dryRuns().contains(run)) {
            throw new UnknownRun(run.name());
        }
        String print = RequestPrint.of(request.getRequestURI(), RequestPrint.of(request));
        try (ReadingLine.Turn turn = line.join(who.getName(), print)) {
            if (turn.place() > MOST_BEFORE || !turn.await(PATIENCE)) {
                throw new ReadingBusy(turn.place(), turn.leave());
            }
            return read(run, check, holdMails, file, who.getName(), Language.of(locale));
        }
    }

    private ResponseEntity<Report> read(
            DryRun run, boolean check, boolean holdMails, MultipartFile file, String by, Language language)
            throws IOException {
        Path copy = uploads.fresh();
        try {
            file.transferTo(copy);
            Arrival arrival = new Arrival(copy, String.valueOf(file.getOriginalFilename()), run, by);
            if (!check) {
                deliveries.begin(run, holdMails, by);
            }
            Verdict verdict = check ? intake.check(arrival, waves::start) : intake.bring(arrival, stage -> {});
            boolean refused = !check && verdict instanceof Verdict.Refused;
            return ResponseEntity.status(refused ? REFUSED : 200).body(Report.of(verdict, language));
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
