package be.ptr.pages;

import be.ptr.catalogue.Defect;
import be.ptr.commands.Remark;
import be.ptr.commands.Verb;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person filled in on the page of a step; absent texts are empty, line breaks are one character.
 *
 * @param verb the button, or null for none of them
 * @param remark id under which the text is recorded once, however often the form is sent
 * @param expected whom the page showed the step assigned to
 */
record StepForm(
        @Nullable Verb verb,
        String remark,
        String text,
        Defect.@Nullable Severity severity,
        String reference,
        String link,
        String to,
        String message,
        String expected,
        String reason) {

    StepForm {
        remark = plain(remark);
        text = plain(text);
        reference = plain(reference).strip();
        link = plain(link).strip();
        to = plain(to).strip();
        message = plain(message).strip();
        expected = plain(expected);
        reason = plain(reason).strip();
    }

    Remark toRemark() {
        Defect.Severity weight = Objects.requireNonNullElse(severity, Defect.Severity.MINOR);
        return new Remark(remark, text, weight, reference, link);
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n");
    }
}
