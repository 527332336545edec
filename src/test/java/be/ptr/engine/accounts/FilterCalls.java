package be.ptr.engine.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.Visitor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What Tasklist asks the server about its filters. */
final class FilterCalls {
    static final String FILTERS = "/camunda/api/engine/engine/default/filter";
    static final String READY = "À démarrer";
    static final String OPEN = "En cours";
    static final String DEPUTY = "En suppléance";
    static final String ALL = "Toutes les étapes-actions";

    private FilterCalls() {}

    static List<String> names(Visitor person) throws JsonProcessingException {
        List<String> names = new ArrayList<>();
        list(person).forEach(filter -> names.add(filter.get("name").asText()));
        return names;
    }

    /** In the order in which Tasklist shows them. */
    static List<JsonNode> list(Visitor person) throws JsonProcessingException {
        person.get("/camunda/app/tasklist/default/");
        List<JsonNode> all = new ArrayList<>();
        read(answered(person.get(FILTERS + "?resourceType=Task&itemCount=true")))
                .forEach(all::add);
        all.sort((one, other) -> one.at("/properties/priority").asInt()
                - other.at("/properties/priority").asInt());
        return all;
    }

    private static String answered(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    static JsonNode read(String body) throws JsonProcessingException {
        return new ObjectMapper().readTree(body);
    }

    static List<String> found(Visitor person, String name, String asked) throws JsonProcessingException {
        List<String> steps = new ArrayList<>();
        tasks(person, name, asked)
                .forEach(task -> steps.add(task.get("name").asText().split(" ")[0]));
        return steps;
    }

    static JsonNode tasks(Visitor person, String name, String asked) throws JsonProcessingException {
        for (JsonNode filter : list(person)) {
            if (filter.get("name").asText().equals(name)) {
                String id = filter.get("id").asText();
                return read(
                        person.json("POST", FILTERS + "/" + id + "/list", asked).body());
            }
        }
        throw new AssertionError("no filter " + name);
    }

    /** What Tasklist shows behind the name of each filter. */
    static Map<String, Long> counts(Visitor person) throws JsonProcessingException {
        return list(person).stream()
                .collect(Collectors.toMap(
                        filter -> filter.get("name").asText(),
                        filter -> filter.get("itemCount").asLong()));
    }
}
