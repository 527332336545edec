package be.ptr.api;

import be.ptr.wording.Wording;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Says of each operation what it does, what its parameters mean and how it refuses; the sentences stand in the message
 * bundles under {@code api.operation.<operation id>}, {@code api.parameter.<name>} and {@code api.response.<status>}.
 */
final class OperationTexts {
    private final Wording wording;

    OperationTexts(Wording wording) {
        this.wording = wording;
    }

    void addTo(OpenAPI api) {
        api.getPaths().forEach((path, item) -> {
            for (Map.Entry<HttpMethod, Operation> operation :
                    item.readOperationsMap().entrySet()) {
                addTo(operation.getValue(), path, operation.getKey());
            }
        });
    }

    private void addTo(Operation operation, String path, HttpMethod method) {
        operation.setSummary(wording.of("api.operation." + operation.getOperationId()));
        if (method == HttpMethod.POST) {
            operation.addParametersItem(
                    new HeaderParameter().name(Repetition.HEADER).schema(new StringSchema()));
        }
        if (operation.getParameters() != null) {
            operation
                    .getParameters()
                    .forEach(parameter -> parameter.setDescription(wording.of("api.parameter." + parameter.getName())));
        }
        ApiResponses responses = operation.getResponses();
        for (String status : refusals(path, method)) {
            responses.computeIfAbsent(status, missing -> new ApiResponse().content(new Content()));
            responses.get(status).getContent().putAll(ProblemSchema.content());
        }
        responses.forEach((status, response) -> response.setDescription(wording.of("api.response." + status)));
    }

    private static List<String> refusals(String path, HttpMethod method) {
        List<String> statuses = new ArrayList<>(List.of("400", "401", "429", "500"));
        if (path.contains("{")) {
            statuses.add("404");
        }
        if (method != HttpMethod.GET) {
            statuses.add("403");
        }
        if (method != HttpMethod.GET) {
            statuses.add("413");
        }
        if (method == HttpMethod.POST) {
            statuses.addAll(List.of("409", "422"));
        }
        if (method == HttpMethod.POST && (path.contains("/steps/") || path.endsWith("/plan"))) {
            statuses.add("503");
        }
        return statuses;
    }
}
