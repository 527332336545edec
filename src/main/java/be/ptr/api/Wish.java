package be.ptr.api;

import be.ptr.commands.Remark;
import be.ptr.commands.Transfer;
import be.ptr.defects.Defect.Severity;
import be.ptr.defects.Drafts;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What is sent along with an action on a step; nothing of it is needed to start, close or hand back.
 *
 * @param defect what was found wrong, recorded with the action: not when that is refused
 */
public record Wish(@Nullable Finding defect) {
    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_LIST = 4000;
    /** Twice what is accepted of any: what nobody sees is taken out first. */
    static final int LONGEST_TEXT = 2 * Drafts.MAX_LENGTH;

    /**
     * Something found wrong.
     *
     * @param severity MINOR when it is left out
     * @param reference of a ticket elsewhere
     * @param link to that ticket, http or https
     */
    public record Finding(
            @Nullable String text,
            @Nullable Severity severity,
            @Nullable String reference,
            @Nullable String link) {

        Remark remark(String id) {
            if (text == null) {
                throw new RequestRefused(HttpStatus.BAD_REQUEST, "missing-value", "text");
            }
            return new Remark(
                    id,
                    bounded("text", text, LONGEST_TEXT),
                    Objects.requireNonNullElse(severity, Severity.MINOR),
                    bounded("reference", reference, LONGEST_LINE),
                    bounded("link", link, LONGEST_LINE));
        }
    }

    /**
     * To whom a step shall go.
     *
     * @param to e-mail address, or a name that fits one person of the plan
     * @param message for that person
     * @param expected e-mail addresses, separated by commas, of those the caller saw it assigned to: if that changed
     *     meanwhile, nothing is done
     */
    public record Handing(
            @Nullable String to,
            @Nullable String message,
            @Nullable String expected,
            @Nullable Finding defect) {

        Transfer transfer() {
            return new Transfer(
                    required("to", to),
                    bounded("message", message, LONGEST_TEXT),
                    bounded("expected", expected, LONGEST_LIST));
        }
    }

    /** Why a step is declared without object. */
    public record Skipping(
            @Nullable String reason, @Nullable Finding defect) {
        String because() {
            return bounded("reason", reason, LONGEST_TEXT);
        }
    }

    static Remark remark(@Nullable Finding defect, String id) {
        return defect == null ? Remark.NONE : defect.remark(id);
    }

    static String required(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new RequestRefused(HttpStatus.BAD_REQUEST, "missing-value", name);
        }
        return bounded(name, value, LONGEST_LINE).strip();
    }

    /** At most {@code longest} characters, before anybody looks at them; empty when absent. */
    static String bounded(String name, @Nullable String value, int longest) {
        if (value != null && value.length() > longest) {
            throw new RequestRefused(HttpStatus.BAD_REQUEST, "value-too-long", name, longest);
        }
        return orEmpty(value);
    }

    static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
