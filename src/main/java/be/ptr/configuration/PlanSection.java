package be.ptr.configuration;

import be.ptr.configuration.Entry.Kind;
import be.ptr.plan.DryRun;
import be.ptr.plan.Phase;
import be.ptr.plan.Spelling;
import be.ptr.plan.StepId;
import be.ptr.plan.Unseen;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Builds the section {@code plan}, where values depend on each other. */
final class PlanSection {
    private static final String DRY_RUN = "plan.dry-run";
    static final String DRY_RUNS = "plan.dry-runs";
    private static final String ROLLBACK = "plan.rollback-phase";
    private static final int NAME_SUFFIX = ".fr".length();
    private final Values values;

    PlanSection(Values values) {
        this.values = values;
    }

    PlanSettings settings() {
        List<DryRun> runs =
                names(DRY_RUNS, values.list(DRY_RUNS)).stream().map(DryRun::new).toList();
        DryRun run = values.one(DRY_RUN, Rule.of("wrong-name", DryRun::new));
        if (!runs.isEmpty() && !runs.contains(run)) {
            values.contradiction(DRY_RUN, DRY_RUNS, "unknown-dry-run", run.name(), joined(runs));
        }
        return new PlanSettings(run, runs, values.one("plan.zone", Rules.ZONE), phases());
    }

    private static String joined(List<DryRun> runs) {
        return String.join(", ", runs.stream().map(DryRun::name).toList());
    }

    /** Those of {@code candidates} that can name an execution or a phase, without repetitions. */
    private List<String> names(String key, Iterable<String> candidates) {
        Set<String> seen = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (String name : candidates) {
            if (!StepId.isValid(name)) {
                values.fault(key, "wrong-name", name);
            } else if (Unseen.firstIn(name).isPresent()) {
                values.refuseUnseen(key, name);
            } else if (!seen.add(Spelling.key(name))) {
                values.fault(key, "repeated-name", name);
            } else {
                names.add(name);
            }
        }
        return names;
    }

    private List<Phase> phases() {
        Map<String, Map<String, String>> texts = texts();
        List<String> codes = names(Keys.PHASES, texts.keySet());
        String rollback = values.optional(ROLLBACK, Rules.TEXT).orElse("");
        if (!rollback.isEmpty() && !codes.contains(rollback)) {
            values.contradiction(ROLLBACK, Keys.PHASES, "unknown-phase", rollback, String.join(", ", codes));
        }
        refuseSharedNames(texts);
        return codes.stream()
                .map(code -> phase(code, texts.getOrDefault(code, Map.of()), rollback))
                .toList();
    }

    /** The workbook may call a phase by its code or by either name: each means one phase. */
    private void refuseSharedNames(Map<String, Map<String, String>> texts) {
        Map<String, String> phases = new HashMap<>();
        texts.keySet().forEach(code -> phases.put(Spelling.key(code), code));
        texts.forEach((code, names) -> names.forEach((language, name) -> {
            String key = Keys.PHASES + "." + code + "." + language;
            values.refuseUnseen(key, name);
            if (!code.equals(phases.computeIfAbsent(Spelling.key(name), first -> code))) {
                values.fault(key, "repeated-name", name);
            }
        }));
    }

    private Phase phase(String code, Map<String, String> names, String rollback) {
        String french = names.getOrDefault("fr", code);
        return new Phase(code, french, names.getOrDefault("en", french), code.equals(rollback));
    }

    /** Under each code its name under each language. */
    private Map<String, Map<String, String>> texts() {
        Map<String, Map<String, String>> texts = new LinkedHashMap<>();
        for (Entry entry : values.under(Keys.PHASES)) {
            String path = entry.key().substring(Keys.PHASES.length() + 1);
            String code = path.substring(0, path.length() - NAME_SUFFIX);
            Map<String, String> names = texts.computeIfAbsent(code, unseen -> new LinkedHashMap<>());
            if (entry.is(Kind.TEXT)) {
                names.put(path.substring(path.length() - 2), entry.values().get(0));
            } else {
                values.fault(entry.key(), entry.is(Kind.LIST) ? "value-expected" : "value-missing");
            }
        }
        return texts;
    }
}
