package be.ptr.wording;

import be.ptr.plan.Finding;
import be.ptr.plan.Severity;

/**
 * A finding as people and programs read it.
 *
 * @param sheet empty for the workbook as a whole
 * @param cell empty for the sheet as a whole
 */
public record SpokenFinding(Severity severity, String code, String sheet, String cell, String message) {
    public static SpokenFinding of(Finding finding, Wording wording) {
        return new SpokenFinding(
                finding.severity(),
                finding.code(),
                finding.place().sheet(),
                finding.place().cell(),
                wording.of(finding));
    }
}
