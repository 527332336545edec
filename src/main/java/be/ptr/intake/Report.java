package be.ptr.intake;

import be.ptr.plan.Language;
import be.ptr.plan.Severity;
import be.ptr.wording.SpokenFinding;
import be.ptr.wording.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as people and programs read it.
 *
 * @param verdict {@code importable}, {@code imported}, {@code nothing-changes} or {@code refused}
 * @param steps of the plan; 0 when it is refused
 * @param mails what the start would have leave at once; null unless it is importable
 */
public record Report(
        String verdict,
        int steps,
        long errors,
        long warnings,
        long notices,
        List<SpokenFinding> findings,
        @Nullable Mails mails) {

    /**
     * E-mails to people.
     *
     * @param most the largest share of one person
     */
    public record Mails(int emails, int people, int most) {
        static Mails of(Wave wave) {
            return new Mails(wave.emails(), wave.people(), wave.most());
        }
    }

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
                        .toList(),
                verdict instanceof Verdict.Importable importable ? Mails.of(importable.mails()) : null);
    }
}
