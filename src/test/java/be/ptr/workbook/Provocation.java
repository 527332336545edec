package be.ptr.workbook;

import be.ptr.configuration.ExcelSettings.Limits;
import be.ptr.plan.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A file that must provoke one finding.
 *
 * @param place where the finding must point, as {@code CellRef} writes it
 */
record Provocation(
        String code, Severity severity, String place, String fileName, Supplier<byte[]> content, Limits limits) {
    static final Limits LIMITS = new Limits(20, 20_000, 200, 50, 255, 4_000);
    static final String STEPS = "Étapes-actions";

    static Provocation error(String code, String place, PlanWorkbook workbook) {
        return new Provocation(code, Severity.ERROR, place, "plan.xlsx", workbook::bytes, LIMITS);
    }

    static Provocation warning(String code, String place, PlanWorkbook workbook) {
        return new Provocation(code, Severity.WARNING, place, "plan.xlsx", workbook::bytes, LIMITS);
    }

    static Provocation notice(String code, String place, PlanWorkbook workbook) {
        return new Provocation(code, Severity.NOTICE, place, "plan.xlsx", workbook::bytes, LIMITS);
    }

    static Provocation file(String code, String fileName, Supplier<byte[]> content) {
        return new Provocation(code, Severity.ERROR, "", fileName, content, LIMITS);
    }

    Provocation within(Limits other) {
        return new Provocation(code, severity, place, fileName, content, other);
    }

    static List<Provocation> all() {
        List<Provocation> all = new ArrayList<>(FileProvocations.all());
        all.addAll(SheetProvocations.all());
        all.addAll(StepProvocations.all());
        return all;
    }

    /** A plan of one step with everything it needs. */
    static PlanWorkbook one() {
        return PlanWorkbook.with().step("CO-1", "Arrêter");
    }

    @Override
    public String toString() {
        return code;
    }
}
