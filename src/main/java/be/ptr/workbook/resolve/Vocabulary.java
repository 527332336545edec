package be.ptr.workbook.resolve;

import be.ptr.plan.Criticality;
import be.ptr.plan.Language;
import be.ptr.plan.Role;
import be.ptr.plan.Spelling;
import java.util.Optional;

/** The fixed words that a cell may hold, in French and English, masculine and feminine. */
public final class Vocabulary {
    private Vocabulary() {}

    /** The word for a role in a workbook that the product writes. */
    public static String word(Role role) {
        return switch (role) {
            case RESPONSIBLE -> "Exécutant";
            case TEAM_HEAD -> "Chef d'équipe";
            case DEPARTMENT_HEAD -> "Chef de département";
            case LEAD -> "Pilote";
        };
    }

    /** The word for a criticality in a workbook that the product writes. */
    public static String word(Criticality criticality) {
        return switch (criticality) {
            case BLOCKING -> "Bloquante";
            case HIGH -> "Haute";
            case NORMAL -> "Normale";
        };
    }

    static Optional<Role> role(String text) {
        return switch (Spelling.key(text)) {
            case "executant", "executante", "responsable", "executor", "responsible" -> Optional.of(Role.RESPONSIBLE);
            case "chefd'equipe", "cheffed'equipe", "teamhead", "headofteam" -> Optional.of(Role.TEAM_HEAD);
            case "chefdedepartement", "cheffededepartement", "departmenthead", "headofdepartment" ->
                Optional.of(Role.DEPARTMENT_HEAD);
            case "pilote", "lead" -> Optional.of(Role.LEAD);
            default -> Optional.empty();
        };
    }

    static Optional<Criticality> criticality(String text) {
        return switch (Spelling.key(text)) {
            case "bloquante", "bloquant", "blocking" -> Optional.of(Criticality.BLOCKING);
            case "haute", "haut", "high" -> Optional.of(Criticality.HIGH);
            case "normale", "normal" -> Optional.of(Criticality.NORMAL);
            default -> Optional.empty();
        };
    }

    static Optional<Language> language(String text) {
        return switch (Spelling.key(text)) {
            case "fr", "francais", "french" -> Optional.of(Language.FR);
            case "en", "anglais", "english" -> Optional.of(Language.EN);
            default -> Optional.empty();
        };
    }

    /** True for every execution at once. */
    static boolean isEveryRun(String text) {
        return switch (Spelling.key(text)) {
            case "tous", "toutes", "all" -> true;
            default -> false;
        };
    }

    /** Whether a mark says that the step takes part; nothing when it is neither yes nor no. */
    static Optional<Boolean> mark(String text) {
        return switch (Spelling.key(text)) {
            case "x", "oui", "yes", "o", "y", "vrai", "true", "1", "\u2713", "\u2714", "\u2611" -> Optional.of(true);
            case "non", "no", "n", "faux", "false", "0", "-", "\u2013" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
