package be.ptr.pages;

import be.ptr.catalogue.Defect;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which defects a viewer wants to see; null and blank let every one pass. */
public record DefectWish(
        @Nullable String phase,
        @Nullable String team,
        Defect.@Nullable Severity severity,
        Defect.@Nullable State state,
        @Nullable String q) {

    boolean passes(DefectLine defect) {
        return isWanted(phase, defect.phase())
                && isWanted(team, defect.team())
                && (severity == null || severity == defect.severity())
                && (state == null || (state == Defect.State.OPEN) == defect.open())
                && (q == null || holds(defect, q.strip().toLowerCase(Locale.ROOT)));
    }

    private static boolean isWanted(@Nullable String wanted, String value) {
        return wanted == null || wanted.isBlank() || wanted.equalsIgnoreCase(value);
    }

    private static boolean holds(DefectLine defect, String words) {
        return String.join("\n", defect.text(), defect.step(), defect.label(), defect.reference(), defect.by())
                .toLowerCase(Locale.ROOT)
                .contains(words);
    }
}
