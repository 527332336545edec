package be.ptr.commands;

import be.ptr.catalogue.Defect.Severity;

/**
 * What a person writes about a step while doing something to it; recorded as a defect.
 *
 * @param id chosen by the form, so that sending it twice records it once
 * @param text blank: nothing is recorded
 * @param reference of a ticket elsewhere, or empty
 * @param link to that ticket, http or https, or empty
 */
public record Remark(String id, String text, Severity severity, String reference, String link) {
    /** Nothing to record. */
    public static final Remark NONE = new Remark("", "", Severity.MINOR, "", "");

    boolean isBlank() {
        return text.isBlank();
    }
}
