package be.ptr.api;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.ServerIT;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class OpenApiIT extends ServerIT {
    private static final String PATH = "/api/openapi";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private record Operation(String method, String path, JsonNode node) {
        String id() {
            return node.path("operationId").asText();
        }
    }

    @Test
    void everyPathThatIsServedIsDescribed() throws IOException {
        Set<String> described = operations(description("fr")).stream()
                .map(operation -> operation.method() + " " + operation.path())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(described).isEqualTo(served()).contains("POST /api/runs/{run}/plan");
    }

    @Test
    void everyOperationSaysWhatItDoesAndHowItRefuses() throws IOException {
        List<Operation> operations = operations(description("en"));

        assertThat(operations).extracting(Operation::id).doesNotHaveDuplicates().doesNotContain("");
        for (Operation operation : operations) {
            JsonNode responses = operation.node().path("responses");
            assertThat(operation.node().path("summary").asText())
                    .as(operation.id())
                    .isNotEmpty();
            assertThat(contentOf(responses, "200"))
                    .as(operation.id())
                    .containsExactly(operation.id().equals("export") ? XLSX : "application/json");
            assertThat(contentOf(responses, "401")).as(operation.id()).containsExactly("application/problem+json");
            responses.forEach(response ->
                    assertThat(response.path("description").asText()).isNotEmpty());
            operation.node().path("parameters").forEach(parameter -> {
                assertThat(parameter.path("description").asText()).isNotEmpty();
                assertThat(parameter.path("schema").path("type").asText()).isNotEmpty();
            });
        }
    }

    @Test
    void theDescriptionHasNoLooseEnds() throws IOException {
        JsonNode api = description("fr");

        assertThat(api.path("openapi").asText()).startsWith("3.");
        assertThat(api.at("/info/title").asText()).isEqualTo("PTR");
        assertThat(api.at("/info/version").asText()).isNotEmpty();
        assertThat(api.at("/components/securitySchemes").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("basic", "session");
        assertThat(api.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(
                        reference -> assertThat(api.at(reference.substring(1)).isMissingNode())
                                .as(reference)
                                .isFalse());
        for (Operation operation : operations(api)) {
            List<String> inPath = new ArrayList<>();
            operation.node().path("parameters").forEach(parameter -> {
                if (parameter.path("in").asText().equals("path")) {
                    inPath.add("{" + parameter.path("name").asText() + "}");
                }
            });
            assertThat(List.of(operation.path().split("/")).stream()
                            .filter(segment -> segment.startsWith("{"))
                            .toList())
                    .as(operation.id())
                    .containsExactlyInAnyOrderElementsOf(inPath);
        }
    }

    @Test
    void theDescriptionIsFrenchOrEnglish() throws IOException {
        assertThat(description("fr").at("/info/description").asText()).contains("exécution");
        assertThat(description("en").at("/info/description").asText()).contains("being executed");
    }

    private static Iterable<String> contentOf(JsonNode responses, String status) {
        return () -> responses.path(status).path("content").fieldNames();
    }

    private static List<Operation> operations(JsonNode api) {
        List<Operation> operations = new ArrayList<>();
        api.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue()
                        .fields()
                        .forEachRemaining(operation -> operations.add(new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue()))));
        return operations;
    }

    private Set<String> served() {
        Set<String> served = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            if (!method.getBeanType().isAnnotationPresent(Hidden.class)) {
                mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/") && !path.startsWith(PATH))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> served.add(verb + " " + path)));
            }
        });
        return served;
    }

    private JsonNode description(String language) throws IOException {
        return new ObjectMapper()
                .readTree(signedIn(RESPONSIBLE)
                        .get(PATH, "Accept-Language", language)
                        .body());
    }
}
