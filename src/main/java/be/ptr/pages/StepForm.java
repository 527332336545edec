package be.ptr.pages;

import be.ptr.catalogue.Defect.Severity;
import be.ptr.commands.Remark;
import be.ptr.commands.Verb;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person filled in on the page of a step; absent texts are empty, line breaks are one character.
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

    public StepForm {
        remark = plain(remark);
        text = plain(text);
        reference = plain(reference).strip();
        link = plain(link).strip();
        chosen = plain(chosen).strip();
        verb = chosen.isEmpty() ? verb : Verb.TRANSFER;
        to = chosen.isEmpty() ? plain(to).strip() : chosen;
        message = plain(message).strip();
        expected = plain(expected);
        reason = plain(reason).strip();
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

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n");
    }
}
