package be.ptr.api;

import be.ptr.commands.Remark;
import be.ptr.commands.Transfer;
import be.ptr.defects.Defect.Severity;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What is sent along with an action on a step; nothing of it is needed to start, close or hand back.
 *
 * @param defect what was found wrong, recorded with the action: not when that is refused
 */
public record Wish(@Nullable Finding defect) {

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
                    id, text, Objects.requireNonNullElse(severity, Severity.MINOR), orEmpty(reference), orEmpty(link));
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
            return new Transfer(required("to", to), orEmpty(message), orEmpty(expected));
        }
    }

    /** Why a step is declared without object. */
    public record Skipping(
            @Nullable String reason, @Nullable Finding defect) {
        String because() {
            return orEmpty(reason);
        }
    }

    static Remark remark(@Nullable Finding defect, String id) {
        return defect == null ? Remark.NONE : defect.remark(id);
    }

    static String required(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new RequestRefused(HttpStatus.BAD_REQUEST, "missing-value", name);
        }
        return value.strip();
    }

    static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
