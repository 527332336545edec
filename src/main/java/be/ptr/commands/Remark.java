package be.ptr.commands;

import be.ptr.defects.Defect.Severity;
import be.ptr.plan.DryRun;
import be.ptr.plan.StepId;
import be.ptr.progress.Actor;
import be.ptr.wording.Typed;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What a person writes about a step while doing something to it; recorded as a defect.
 *
 * @param id chosen by the form, so that sending it twice records it once
 * @param text blank: nothing is recorded
 * @param reference of a ticket elsewhere, or empty
 * @param link to that ticket, http or https, or empty
 */
public record Remark(String id, String text, Severity severity, String reference, String link) {
    public Remark {
        text = Typed.of(text);
        reference = Typed.line(reference);
        link = Typed.line(link);
    }

    /** Nothing to record. */
    public static final Remark NONE = new Remark("", "", Severity.MINOR, "", "");

    /** Whether there is nothing to record. */
    public boolean isBlank() {
        return text.isBlank();
    }

    /**
     * The id of the defect as which it is recorded; a fresh one each time when the form chose none. Nobody can take the id
     * of somebody else's remark, and a corrected text is another remark.
     */
    public String defect(DryRun run, StepId step, Actor actor) {
        if (id.isBlank()) {
            return UUID.randomUUID().toString();
        }
        String name = String.join("\n", run.name(), step.key(), actor.email(), id, text);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
