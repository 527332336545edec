package be.ptr.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything that the sample workbook says. */
record SamplePlan(
        List<SamplePerson> people,
        List<SampleMilestone> milestones,
        List<SampleEnvironment> environments,
        List<SampleStep> steps) {

    static final List<String> RUNS = List.of("DR1", "DR2", "DR3", "Live");

    /** Code and name of each phase, in their order. */
    static final Map<String, String> PHASES = phases();

    private static final List<String> FILES =
            List.of("pp-1", "pp-2", "pp-3", "ac-1", "ac-2", "co-1", "co-2", "dc-1", "dc-2", "ho", "fb-rb");

    static SamplePlan read() {
        List<SampleStep> steps = new ArrayList<>();
        FILES.forEach(file -> steps.addAll(SampleStep.read("etapes-" + file + ".txt")));
        return new SamplePlan(SamplePerson.read(), SampleMilestone.read(), SampleEnvironment.read(), steps);
    }

    private static Map<String, String> phases() {
        Map<String, String> phases = new LinkedHashMap<>();
        phases.put("PP", "Préparation");
        phases.put("AC", "Arrêt contrôlé");
        phases.put("CO", "Cut over");
        phases.put("DC", "Démarrage contrôlé");
        phases.put("HO", "Hand over");
        phases.put("FB-RB", "Full back – roll back");
        return phases;
    }

    /** The person whose given name stands in a table. */
    SamplePerson person(String givenName) {
        return people.stream()
                .filter(person -> person.key().equals(SamplePerson.ascii(givenName)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody is called \"" + givenName + "\""));
    }

    /** The teams in their order. */
    List<SamplePerson.Team> teams() {
        return people.stream().map(SamplePerson::team).distinct().toList();
    }

    SamplePerson.Team team(String code) {
        return teams().stream()
                .filter(team -> team.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no team \"" + code + "\""));
    }

    Map<String, SampleStep> byId() {
        return steps.stream().collect(Collectors.toMap(SampleStep::id, Function.identity()));
    }
}
