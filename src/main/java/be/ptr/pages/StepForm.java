package be.ptr.pages;

import be.ptr.commands.Remark;
import be.ptr.commands.Verb;
import be.ptr.defects.Defect.Severity;
import be.ptr.defects.Drafts;
import be.ptr.plan.Unseen;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person filled in on the page of a step; absent texts are empty, line breaks are one character. Each is cut to one
 * character more than is accepted: that one says that it is too long, and what is kept of a refused form is never large.
 *
 * @param verb the button, or null for none of them; choosing one of several people is a transfer to that person
 * @param sure the verb that the person was asked about, or null: nothing was asked
 * @param remark id under which the text is recorded once, however often the form is sent
 * @param chosen address of the person picked among those whom a typed name fits, or empty
 * @param expected whom the page showed the step assigned to
 */
public record StepForm(
        @Nullable Verb verb,
        @Nullable Verb sure,
        String remark,
        String text,
        @Nullable Severity severity,
        String reference,
        String link,
        String to,
        String chosen,
        String message,
        String expected,
        String reason) {

    static final int LONGEST_LINE = 500;
    static final int LONGEST_WORDS = 1500;
    private static final int LONGEST_LIST = 4000;

    public StepForm {
        remark = cut(remark, LONGEST_LINE);
        text = cut(text, Drafts.MAX_LENGTH);
        reference = cut(reference, LONGEST_LINE).strip();
        link = cut(link, LONGEST_LINE).strip();
        chosen = cut(chosen, LONGEST_LINE).strip();
        verb = chosen.isEmpty() ? verb : Verb.TRANSFER;
        to = chosen.isEmpty() ? cut(to, LONGEST_LINE).strip() : chosen;
        message = cut(message, LONGEST_WORDS).strip();
        expected = cut(expected, LONGEST_LIST);
        reason = cut(reason, LONGEST_WORDS).strip();
    }

    /** Before anybody typed, but for the text that was kept from an earlier visit. */
    static StepForm holding(String text) {
        return new StepForm(null, null, UUID.randomUUID().toString(), text, null, "", "", "", "", "", "", "");
    }

    /** The same with another text for a defect. */
    StepForm with(String otherText) {
        return new StepForm(
                verb, sure, remark, otherText, severity, reference, link, to, "", message, expected, reason);
    }

    /** Whether the person said no to a question. */
    boolean isTakenBack() {
        return verb == null && sure != null;
    }

    /** Whether the text for a defect would stop what follows. */
    public boolean isBlocking() {
        return !text.isBlank() && severity == Severity.BLOCKING;
    }

    Remark toRemark() {
        Severity weight = Objects.requireNonNullElse(severity, Severity.MINOR);
        return new Remark(remark, text, weight, reference, link);
    }

    /**
     * With line breaks of one character and without what nobody sees; at most one character more than {@code longest}, absent
     * is empty.
     */
    static String cut(@Nullable String text, int longest) {
        String plain = text == null ? "" : Unseen.removedFrom(text.replace("\r\n", "\n"));
        return plain.length() > longest ? plain.substring(0, longest + 1) : plain;
    }
}
