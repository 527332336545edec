package be.ptr.sample;

import static be.ptr.sample.SampleText.fields;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A milestone of the sample.
 *
 * @param dates local time under the name of each execution
 */
record SampleMilestone(String code, String label, Map<String, LocalDateTime> dates) {

    static List<SampleMilestone> read() {
        return SampleText.lines("dates.txt").stream().map(SampleMilestone::of).toList();
    }

    private static SampleMilestone of(String line) {
        List<String> fields = fields(line, 2 + SamplePlan.RUNS.size());
        Map<String, LocalDateTime> dates = new LinkedHashMap<>();
        for (int i = 0; i < SamplePlan.RUNS.size(); i++) {
            dates.put(
                    SamplePlan.RUNS.get(i),
                    LocalDateTime.parse(fields.get(2 + i).replace(' ', 'T')));
        }
        return new SampleMilestone(fields.get(0), fields.get(1), dates);
    }
}
