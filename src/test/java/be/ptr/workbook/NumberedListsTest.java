package be.ptr.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.plan.Checked;
import be.ptr.plan.Finding;
import be.ptr.plan.Plan;
import be.ptr.plan.StepId;
import be.ptr.workbook.SheetDraft.Formatted;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Lists of prerequisites that Excel turned into a number are put right only where one list can have been meant. */
class NumberedListsTest {
    private static final int LAST = 2_219;
    private static final String GROUPED = "#,##0";

    @Test
    void noRepairOfAPlanWithIdsFromOneOnInventsAPrerequisite() throws IOException {
        Random random = new Random(1);
        List<List<Integer>> typed = new ArrayList<>();
        PlanWorkbook workbook = PlanWorkbook.with();
        for (int id = 1; id <= LAST; id++) {
            workbook.step(Integer.toString(id), "a");
        }
        for (int i = 0; i < 600; i++) {
            List<Integer> list = list(random);
            typed.add(list);
            workbook.step("X" + i, "x").set("Prérequis", new Formatted(asExcelReads(list), GROUPED));
        }
        Checked<Plan> checked = read(workbook);

        List<Integer> refused = rows(checked, "number-of-several-lists");
        List<Integer> repaired = rows(checked, "list-became-number");
        assertThat(refused.size() + repaired.size()).isEqualTo(typed.size());
        assertThat(repaired).hasSizeGreaterThan(50);
        for (Finding finding : checked.findings()) {
            if (finding.code().equals("list-became-number")) {
                List<Integer> list = typed.get(row(finding) - LAST - 2);
                assertThat(finding.arguments().get(1))
                        .isEqualTo(list.stream().map(String::valueOf).collect(Collectors.joining("; ")));
            }
        }
    }

    @Test
    void whatCanBeReadInTwoWaysIsRefused() throws IOException {
        assertThat(code(new Formatted(11641178, GROUPED), "11", "641", "178", "1164", "1178"))
                .isEqualTo("number-of-several-lists");
        assertThat(code(new Formatted(1164, GROUPED), "1164", "1", "164")).isEqualTo("number-of-several-lists");
        assertThat(code(new Formatted(7108, GROUPED), "7", "007", "108")).isEqualTo("number-of-several-lists");
        assertThat(code(new Formatted(12.3, "General"), "12", "3", "12.3")).isEqualTo("number-of-several-lists");
    }

    @Test
    void aLaterPartHasThreeDigitsAtLeast() throws IOException {
        assertThat(code(new Formatted(1081, GROUPED), "108", "1")).isEqualTo("number-not-a-list");
        assertThat(code(new Formatted(10_812, GROUPED), "108", "12")).isEqualTo("number-not-a-list");
        assertThat(code(new Formatted(1_164, GROUPED), "1", "164")).isEqualTo("list-became-number");
        assertThat(code(new Formatted(108_0107, GROUPED), "108", "0107")).isEqualTo("list-became-number");
    }

    @Test
    void negativeScientificAndDecimalNumbersAreNoLists() throws IOException {
        assertThat(code(new Formatted(-108107, GROUPED), "108", "107")).isEqualTo("number-not-a-list");
        assertThat(code(new Formatted(108.107, "General"), "108", "107")).isEqualTo("number-not-a-list");
        assertThat(code(new Formatted(108107.5, GROUPED), "108", "107")).isEqualTo("number-not-a-list");
        assertThat(code(new Formatted(1.08107108107e20, GROUPED), "108", "107")).isEqualTo("number-not-a-list");
        assertThat(code(new Formatted(108107, "0.00E+00"), "108", "107")).isEqualTo("number-not-a-list");
        assertThat(code(new Formatted(108107, "0"), "108", "107")).isEqualTo("number-not-a-list");
        assertThat(code(new Formatted(999, "General"), "108", "107")).isEqualTo("unknown-prerequisite");
    }

    @Test
    void anIdThatIsANumberIsItself() throws IOException {
        PlanWorkbook workbook =
                PlanWorkbook.with().step("108107", "a").step("B", "b").set("Prérequis", new Formatted(108107, GROUPED));
        assertThat(read(workbook).findings()).isEmpty();
        assertThat(read(workbook).accepted().orElseThrow().steps().get(1).prerequisites())
                .containsExactly(new StepId("108107"));
    }

    /** Two to four ids of which Excel makes a number: all but the first have three digits at least. */
    private static List<Integer> list(Random random) {
        List<Integer> list = new ArrayList<>();
        list.add(1 + random.nextInt(LAST));
        int others = 1 + random.nextInt(random.nextInt(4) == 0 ? 3 : 1);
        for (int i = 0; i < others; i++) {
            list.add(100 + random.nextInt(LAST - 99));
        }
        return list;
    }

    private static double asExcelReads(List<Integer> list) {
        return Double.parseDouble(list.stream().map(String::valueOf).collect(Collectors.joining()));
    }

    private static String code(Formatted number, String... ids) throws IOException {
        PlanWorkbook workbook = PlanWorkbook.with();
        for (String id : ids) {
            workbook.step(id, "a");
        }
        workbook.step("X", "x").set("Prérequis", number);
        List<Finding> findings = read(workbook).findings();
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).place()).hasToString("Étapes-actions!F" + (ids.length + 2));
        return findings.get(0).code();
    }

    private static List<Integer> rows(Checked<Plan> checked, String code) {
        return checked.findings().stream()
                .filter(finding -> finding.code().equals(code))
                .map(NumberedListsTest::row)
                .toList();
    }

    private static int row(Finding finding) {
        return Integer.parseInt(finding.place().cell().substring(1));
    }

    private static Checked<Plan> read(PlanWorkbook workbook) throws IOException {
        return DefaultLayout.reader().read(new ByteArrayInputStream(workbook.bytes()), "plan.xlsx", DefaultLayout.DR1);
    }
}
