package be.ptr.security;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.ServerIT;
import be.ptr.Visitor;
import be.ptr.configuration.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OperatorIT extends ServerIT {
    private static final String PASSWORDS = "/api/operator/passwords";
    private static final String BODY = "{\"account\":\"Other@example.be\"}";

    @Autowired
    private Settings settings;

    @Test
    void theTokenOpensTheApiAndNothingElse() throws IOException {
        Visitor command = visitor();

        assertThat(command.get("/api/operator", "Authorization", bearer()).statusCode())
                .isEqualTo(204);
        assertThat(command.get("/api/runs", "Authorization", bearer()).statusCode())
                .isEqualTo(200);
        assertThat(command.get("/", "Authorization", bearer()).statusCode()).isEqualTo(302);
        assertThat(command.get("/camunda/api/engine/engine/default/task", "Authorization", bearer())
                        .statusCode())
                .isEqualTo(401);
        assertThat(command.cookie("JSESSIONID")).isEmpty();
    }

    @Test
    void aWrongTokenIsRefusedEvenInASession() {
        for (Visitor somebody : List.of(visitor(), signedIn(LEAD))) {
            assertThat(somebody.get("/api/runs", "Authorization", "Bearer wrong")
                            .statusCode())
                    .isEqualTo(401);
            assertThat(somebody.get("/api/runs", "Authorization", "Bearer ").statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void theTokenIsWorthNothingThroughAProxy() throws IOException {
        assertThat(visitor()
                        .get("/api/operator", "Authorization", bearer(), "X-Forwarded-For", "127.0.0.1")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void onlyTheOperatorResetsPasswords() throws IOException {
        String before = passwordOf(OTHER);
        Visitor program = visitor();

        assertThat(program.post(
                                PASSWORDS,
                                "application/json",
                                BODY,
                                "Authorization",
                                Visitor.basic("admin", passwordOf("admin")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(signedIn(LEAD).json("POST", PASSWORDS, BODY).statusCode()).isEqualTo(403);
        assertThat(visitor().signIn(OTHER.email(), before)).isNotNull();

        String answer = program.post(PASSWORDS, "application/json", BODY, "Authorization", bearer())
                .body();
        String fresh = answer.replaceAll(".*\"password\":\"([^\"]+)\".*", "$1");
        assertThat(visitor().signIn(OTHER.email(), fresh)).isNotNull();
        assertThat(program.post(
                                PASSWORDS,
                                "application/json",
                                "{\"account\":\"none@example.be\"}",
                                "Authorization",
                                bearer())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void onlyLeadsAndTheAdministratorImport() throws IOException {
        Visitor responsible = signedIn(RESPONSIBLE);

        assertThat(responsible.get("/import").statusCode()).isEqualTo(403);
        assertThat(signedIn(LEAD).get("/import").statusCode()).isEqualTo(200);
        String form = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"p.xlsx\"\r\n\r\nx\r\n--b--\r\n";
        assertThat(responsible
                        .post(
                                "/api/runs/DR1/plan?check=true",
                                "multipart/form-data; boundary=b",
                                form,
                                "Authorization",
                                Visitor.basic(RESPONSIBLE.email(), passwordOf(RESPONSIBLE)))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aRefusalIsASentenceInTheCallersLanguage() {
        assertThat(visitor().get("/api/runs").body()).contains("Connectez-vous d'abord");
        assertThat(visitor().get("/api/runs", "Accept-Language", "en").body()).contains("Sign in first");
        assertThat(signedIn(LEAD)
                        .get("/api/operator", "Accept-Language", "de, en;q=0.5")
                        .body())
                .contains("Vous n'avez pas le droit", "not-allowed");
    }

    private String bearer() throws IOException {
        return "Bearer "
                + Files.readAllLines(settings.server().dataFolder().resolve("operator"))
                        .get(1);
    }
}
