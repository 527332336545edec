package be.ptr.pages;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.ServerIT;
import be.ptr.intake.FirstImport;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The configured workbook has an error. */
class FaultyPlanIT extends ServerIT {
    @Autowired
    private FirstImport first;

    @Test
    void theServerIsUpAndHomeShowsWhatToCorrectAndWhere() {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(30));
        while (first.refusal().isEmpty() && Instant.now().isBefore(deadline)) {
            Thread.onSpinWait();
        }
        assertThat(signedIn(LEAD).get("/").body())
                .contains("n&#39;a pas été importé pour DR1", "faulty.xlsx")
                .contains("Étapes-actions!F2", "Le prérequis « CO-9 » n&#39;existe pas");
        assertThat(signedIn(RESPONSIBLE).get("/", "Accept-Language", "en").body())
                .contains("was not imported", "Étapes-actions!F2");
        assertThat(visitor().get("/actuator/health").statusCode()).isEqualTo(200);
    }
}
