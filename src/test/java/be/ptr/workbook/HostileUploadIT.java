package be.ptr.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.ServerIT;
import be.ptr.intake.Stock;
import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** Damaged, encrypted, renamed and hostile files, as they reach the server. */
class HostileUploadIT extends ServerIT {
    @Autowired
    private MongoOperations mongo;

    @Autowired
    private ProcessEngine engine;

    @Test
    void everyOneIsRefusedWithASentenceAndLeavesNothing() {
        String lead = basic(LEAD);
        Stock before = Stock.of(mongo, engine);
        FileProvocations.all().stream()
                .filter(file -> file.limits().equals(Provocation.LIMITS))
                .forEach(file -> refusedWithASentence(file, lead));
        assertThat(Stock.of(mongo, engine)).isEqualTo(before);
    }

    private void refusedWithASentence(Provocation file, String lead) {
        HttpResponse<String> answer = visitor()
                .upload("/api/runs/NONE/plan", file.fileName(), file.content().get(), Map.of(), "Authorization", lead);

        assertThat(answer.statusCode()).as(file.code()).isEqualTo(422);
        assertThat(JsonPath.<List<String>>read(answer.body(), "$.findings[*].code"))
                .contains(file.code());
        assertThat(JsonPath.<List<String>>read(answer.body(), "$.findings[*].message"))
                .allSatisfy(sentence ->
                        assertThat(sentence).hasSizeGreaterThan(20).doesNotContain("Exception", "org.", "java."));
    }

    @Test
    void aFileBeyondAllMeasureIsNotEvenRead() {
        byte[] much = new byte[27 << 20];

        HttpResponse<String> answer =
                visitor().upload("/api/runs/NONE/plan", "plan.xlsx", much, Map.of(), "Authorization", basic(LEAD));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(JsonPath.<String>read(answer.body(), "$.code")).isEqualTo("file-too-large");

        HttpResponse<String> page = signedIn(LEAD).upload("/import", "plan.xlsx", much, Map.of("run", "NONE"));
        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body()).contains("Le fichier est trop volumineux");
    }
}
