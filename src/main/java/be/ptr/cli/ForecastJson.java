package be.ptr.cli;

import be.ptr.plan.Plan;
import be.ptr.plan.StepId;
import be.ptr.progress.State;
import be.ptr.simulation.Forecast;
import be.ptr.simulation.SimulatedRun;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a simulation came to, for programs. */
final class ForecastJson {
    private final ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** Instants are ISO 8601 in UTC; {@code start}, {@code end} and {@code stuck} are those of the first run. */
    private record Document(
            String run,
            int steps,
            int terminated,
            int changes,
            String start,
            String end,
            int runs,
            String p50,
            String p90,
            Map<String, Double> critical,
            List<String> stuck) {}

    void print(Plan plan, SimulatedRun first, Forecast forecast, PrintWriter out) throws IOException {
        Map<String, Double> critical = forecast.critical().entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().value(), Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
        out.println(mapper.writeValueAsString(new Document(
                plan.run().name(),
                plan.steps().size(),
                first.first(State.TERMINATED).size(),
                first.changes().size(),
                first.start().toString(),
                first.end().toString(),
                forecast.ends().size(),
                forecast.endOf(Forecast.MEDIAN).toString(),
                forecast.endOf(Forecast.NINE_IN_TEN).toString(),
                critical,
                first.stuck().stream().map(StepId::value).toList())));
    }
}
