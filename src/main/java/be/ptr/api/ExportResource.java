package be.ptr.api;

import be.ptr.catalogue.Catalogue;
import be.ptr.commands.UnknownRun;
import be.ptr.configuration.Settings;
import be.ptr.plan.DryRun;
import be.ptr.plan.Plan;
import be.ptr.workbook.WorkbookWriter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The plan of a run as a workbook that can be imported again. */
@RestController
@RequestMapping("/api/runs/{run}/export")
class ExportResource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Catalogue catalogue;
    private final WorkbookWriter writer;

    ExportResource(Catalogue catalogue, Settings settings) {
        this.catalogue = catalogue;
        this.writer = new WorkbookWriter(settings.excel());
    }

    @GetMapping
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<StreamingResponseBody> export(@PathVariable DryRun run) {
        Plan plan = catalogue.current(run).orElseThrow(() -> new UnknownRun(run.name()));
        ContentDisposition file = ContentDisposition.attachment()
                .filename(run.name() + ".xlsx", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(XLSX))
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(out -> writer.write(plan, out));
    }
}
