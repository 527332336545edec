package be.ptr.intake;

import be.ptr.plan.Language;
import be.ptr.plan.Severity;
import be.ptr.wording.SpokenFinding;
import be.ptr.wording.Wording;
import java.util.List;

/**
 * A verdict as people and programs read it.
 *
 * @param verdict {@code importable}, {@code imported}, {@code nothing-changes} or {@code refused}
 * @param steps of the plan; 0 when it is refused
 */
public record Report(
        String verdict, int steps, long errors, long warnings, long notices, List<SpokenFinding> findings) {

    public static Report of(Verdict verdict, Language language) {
        Wording wording = new Wording(language);
        return new Report(
                verdict.code(),
                verdict.steps(),
                verdict.count(Severity.ERROR),
                verdict.count(Severity.WARNING),
                verdict.count(Severity.NOTICE),
                verdict.findings().stream()
                        .map(finding -> SpokenFinding.of(finding, wording))
                        .toList());
    }
}
