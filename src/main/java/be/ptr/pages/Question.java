package be.ptr.pages;

import be.ptr.commands.Verb;
import be.ptr.pages.StepRoom.Visit;
import java.util.List;
import java.util.Optional;

/**
 * What a person is asked before a deed that is easily done by mistake.
 *
 * @param form what was sent, to be sent again with the answer
 * @param blocking the open defects that speak against closing
 */
public record Question(Verb verb, StepForm form, List<DefectLine> blocking) {

    /** Nothing is asked about what cannot be done anyway, nor twice. */
    static Optional<Question> before(StepForm form, Visit visit, List<DefectLine> defects) {
        Verb verb = form.verb();
        if (verb == null
                || verb == form.sure()
                || !Verb.possible(visit.plan(), visit.step(), visit.actor()).contains(verb)) {
            return Optional.empty();
        }
        List<DefectLine> blocking =
                defects.stream().filter(DefectLine::isBlocking).toList();
        return switch (verb) {
            case HAND_BACK -> Optional.of(new Question(verb, form, List.of()));
            case CLOSE ->
                blocking.isEmpty() && !form.isBlocking()
                        ? Optional.empty()
                        : Optional.of(new Question(verb, form, blocking));
            case START, TRANSFER, SKIP, DEFECT -> Optional.empty();
        };
    }
}
