package be.ptr.pages;

/**
 * What a lead filled in to give all steps of one person to another; absent texts are empty.
 *
 * @param from address of the one whose steps go
 * @param to name or address of the one who gets them
 * @param chosen address of the person picked among those whom a typed name fits, or empty
 * @param everywhere {@code true} for all runs in progress
 * @param rest address of the one who gets what is left when the runs are left out whose plan does not know that person, or
 *     empty
 */
public record MassForm(String from, String to, String chosen, String message, String everywhere, String rest) {
    public MassForm {
        from = StepForm.cut(from, StepForm.LONGEST_LINE).strip();
        chosen = StepForm.cut(chosen, StepForm.LONGEST_LINE).strip();
        to = chosen.isEmpty() ? StepForm.cut(to, StepForm.LONGEST_LINE).strip() : chosen;
        message = StepForm.cut(message, StepForm.LONGEST_WORDS).strip();
        everywhere = StepForm.cut(everywhere, StepForm.LONGEST_LINE);
        rest = StepForm.cut(rest, StepForm.LONGEST_LINE).strip();
    }

    /** Whether it is about all runs in progress. */
    public boolean isEverywhere() {
        return everywhere.equals("true");
    }
}
