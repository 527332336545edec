package be.ptr.sample;

import static be.ptr.sample.SampleText.fields;
import static be.ptr.sample.SampleText.words;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A step of the sample, as its three lines word it.
 *
 * @param start empty when prerequisites alone hold it
 * @param duration {@code 45}, {@code 2h}, {@code 1h30} or {@code 3j}
 * @param extras first word of each addition to its rest: {@code env}, {@code jalon}, {@code resp}, {@code proc},
 *     {@code canal}, {@code coût}, or the criticality alone
 */
record SampleStep(
        String id,
        String team,
        List<String> runs,
        Optional<SampleStart> start,
        String duration,
        List<String> prerequisites,
        Map<String, String> extras,
        String label,
        String description) {

    private static final Pattern DURATION = Pattern.compile("(?:(\\d+)j)?(?:(\\d+)h)?(\\d+)?");

    /** The steps of one file. */
    static List<SampleStep> read(String file) {
        List<String> lines = SampleText.lines(file);
        List<SampleStep> steps = new ArrayList<>();
        for (int i = 0; i < lines.size(); i += 3) {
            steps.add(of(fields(lines.get(i), 7), lines.get(i + 1), lines.get(i + 2)));
        }
        return steps;
    }

    private static SampleStep of(List<String> fields, String label, String description) {
        if (fields.size() != 7) {
            throw new IllegalArgumentException(fields.get(0) + " has " + fields.size() + " fields");
        }
        return new SampleStep(
                fields.get(0),
                fields.get(1),
                fields.get(2).equals("Tous") ? SamplePlan.RUNS : words(fields.get(2)),
                Optional.of(fields.get(3)).filter(text -> !text.isEmpty()).map(SampleStart::of),
                fields.get(4),
                words(fields.get(5)),
                extras(fields.get(6)),
                label,
                description);
    }

    private static Map<String, String> extras(String field) {
        Map<String, String> extras = new LinkedHashMap<>();
        for (String extra : field.split(",")) {
            String[] keyAndRest = extra.strip().split(" ", 2);
            if (!keyAndRest[0].isEmpty()) {
                extras.put(keyAndRest[0], keyAndRest.length == 1 ? "" : keyAndRest[1]);
            }
        }
        return extras;
    }

    /** The code of its phase. */
    String phase() {
        return id.startsWith("RB-") ? "FB-RB" : id.substring(0, 2);
    }

    String extra(String key) {
        return extras.getOrDefault(key, "");
    }

    String criticality() {
        if (extras.containsKey("bloquante")) {
            return "Bloquante";
        }
        return extras.containsKey("haute") ? "Haute" : "";
    }

    /** The planned duration; nothing written is zero. */
    Duration planned() {
        Matcher parts = DURATION.matcher(duration);
        if (!parts.matches()) {
            throw new IllegalArgumentException(id + " has the duration \"" + duration + "\"");
        }
        return Duration.ofDays(number(parts.group(1)))
                .plusHours(number(parts.group(2)))
                .plusMinutes(number(parts.group(3)));
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
