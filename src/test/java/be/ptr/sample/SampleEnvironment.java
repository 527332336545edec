package be.ptr.sample;

import static be.ptr.sample.SampleText.fields;

import java.util.List;

/**
 * An environment of the sample.
 *
 * @param instances which instance each execution uses, in the order of {@link SamplePlan#RUNS}
 */
record SampleEnvironment(String code, String application, String url, String remark, List<String> instances) {

    static List<SampleEnvironment> read() {
        return SampleText.lines("environnements.txt").stream()
                .map(line -> fields(line, 4 + SamplePlan.RUNS.size()))
                .map(fields -> new SampleEnvironment(
                        fields.get(0), fields.get(1), fields.get(2), fields.get(3), fields.subList(4, fields.size())))
                .toList();
    }
}
