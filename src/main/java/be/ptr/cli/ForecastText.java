package be.ptr.cli;

import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import be.ptr.plan.StepId;
import be.ptr.progress.State;
import be.ptr.simulation.Forecast;
import be.ptr.simulation.SimulatedRun;
import be.ptr.wording.Wording;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a simulation came to, for people; times are local to the plan. */
final class ForecastText {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final int PERCENT = 100;
    private static final int LINES = 10;

    private final Wording wording;
    private final PrintWriter out;

    ForecastText(Surroundings surroundings) {
        this.wording = surroundings.wording();
        this.out = surroundings.out();
    }

    void print(Plan plan, SimulatedRun first, Forecast forecast) {
        ZoneId zone = plan.zone();
        Map<StepId, Instant> ends = first.first(State.TERMINATED);
        say("simulate.run", plan.run().name(), local(first.start(), zone), local(first.end(), zone));
        say("simulate.steps", ends.size(), plan.steps().size());
        if (forecast.ends().size() > 1) {
            Instant median = forecast.endOf(Forecast.MEDIAN);
            Instant usual = forecast.endOf(Forecast.NINE_IN_TEN);
            say("simulate.runs", forecast.ends().size(), local(median, zone), local(usual, zone));
        }
        critical(plan, forecast);
        latest(plan, ends);
        if (!first.stuck().isEmpty()) {
            say("simulate.stuck", first.stuck().stream().map(StepId::value).collect(Collectors.joining(", ")));
        }
    }

    private void critical(Plan plan, Forecast forecast) {
        say("simulate.critical");
        Map<StepId, Step> steps = plan.byId();
        forecast.critical().entrySet().stream().limit(LINES).forEach(entry -> {
            long percent = Math.round(entry.getValue() * PERCENT);
            String label = Optional.ofNullable(steps.get(entry.getKey()))
                    .map(Step::label)
                    .orElse("");
            say("simulate.critical.step", percent, Plain.text(entry.getKey().value()), Plain.text(label));
        });
    }

    /** The steps whose end lies furthest behind start + duration. */
    private void latest(Plan plan, Map<StepId, Instant> ends) {
        record Late(Step step, Instant due, Instant end) {}
        List<Late> late = plan.steps().stream()
                .flatMap(step -> step.due().stream()
                        .flatMap(due -> Optional.ofNullable(ends.get(step.id())).stream()
                                .filter(end -> end.isAfter(due))
                                .map(end -> new Late(step, due, end))))
                .sorted(Comparator.comparing(
                        (Late each) -> each.due().until(each.end(), ChronoUnit.SECONDS), Comparator.reverseOrder()))
                .toList();
        say("simulate.late", late.size());
        late.stream()
                .limit(LINES)
                .forEach(each -> say(
                        "simulate.late.step",
                        local(each.end(), plan.zone()),
                        local(each.due(), plan.zone()),
                        Plain.text(each.step().id().value()),
                        Plain.text(each.step().label())));
    }

    private void say(String key, Object... arguments) {
        out.println(wording.of(key, arguments));
    }

    private static String local(Instant instant, ZoneId zone) {
        return LOCAL.format(instant.atZone(zone));
    }
}
