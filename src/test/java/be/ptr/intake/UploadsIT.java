package be.ptr.intake;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.ServerIT;
import be.ptr.configuration.Settings;
import be.ptr.workbook.PlanWorkbook;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;

class UploadsIT extends ServerIT {
    @Autowired
    Settings settings;

    @Autowired
    MultipartProperties multipart;

    @Test
    void uploadsArriveInTheServersOwnFolderAndNoneStaysBehind() throws Exception {
        byte[] workbook =
                PlanWorkbook.with().step("CO-1", "Arrêter").after("CO-9").bytes();

        assertThat(multipart.getLocation()).isEqualTo(Uploads.folder(settings).toString());
        assertThat(visitor()
                        .upload(
                                "/api/runs/DR1/plan?check=true",
                                "plan.xlsx",
                                workbook,
                                Map.of(),
                                "Authorization",
                                basic(LEAD))
                        .statusCode())
                .isEqualTo(200);
        assertThat(Uploads.folder(settings)).isEmptyDirectory();
    }
}
