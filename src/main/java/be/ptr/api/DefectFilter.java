package be.ptr.api;

import be.ptr.catalogue.Defect;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which defects somebody wants to see; null and blank let every defect pass.
 *
 * @param q something in its text, its step or its reference, compared without case and accents
 */
record DefectFilter(
        @Nullable String phase,
        @Nullable String team,
        Defect.@Nullable Severity severity,
        Defect.@Nullable State state,
        @Nullable String q) {

    boolean passes(DefectView defect) {
        return (severity == null || severity == defect.severity())
                && (state == null || state == defect.state())
                && isOrBlank(phase, defect.phase())
                && isOrBlank(team, defect.team())
                && (isBlank(q)
                        || folded(defect.text() + "\n" + defect.step() + " " + defect.label() + "\n"
                                        + defect.reference())
                                .contains(folded(q)));
    }

    private static boolean isOrBlank(@Nullable String wanted, String given) {
        return isBlank(wanted) || folded(wanted).equals(folded(given));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String folded(@Nullable String text) {
        String decomposed = Normalizer.normalize(Wish.orEmpty(text).strip(), Normalizer.Form.NFKD);
        return decomposed.replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
    }
}
