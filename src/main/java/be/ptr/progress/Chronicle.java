package be.ptr.progress;

import be.ptr.plan.StepId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Replays the course of one step, fact by fact. */
record Chronicle(Course course, Duration window) {

    List<Change> until(Instant now) {
        boolean withoutPrerequisites = Course.Fulfilled.FROM_THE_BEGINNING.equals(course.prerequisites());
        StepFacts facts = StepFacts.atFirst(withoutPrerequisites, course.start());
        State state = State.PLANNED;
        List<Change> changes = new ArrayList<>();
        for (Event event : events(now)) {
            facts = event.appliedTo(facts);
            State next = facts.stateAt(event.at, window);
            Change change = event.from(course.step(), state, next);
            if (state != next || event.move != null || !change.isAllowed()) {
                changes.add(change);
            }
            state = next;
        }
        return changes;
    }

    /** By time; at one instant first what makes a step startable, then what people did. */
    private List<Event> events(Instant now) {
        List<Event> events = new ArrayList<>();
        if (course.phaseStarted() != null) {
            events.add(new Event(Fact.PHASE_STARTED, course.phaseStarted(), "", null));
        }
        Course.Fulfilled prerequisites = course.prerequisites();
        if (prerequisites != null && prerequisites.last() != null) {
            String last = prerequisites.last().value();
            events.add(new Event(Fact.PREREQUISITES_DONE, prerequisites.at(), last, null));
        }
        if (course.start() != null) {
            events.add(new Event(Fact.START_REACHED, course.start(), "", null));
            events.add(new Event(Fact.WINDOW_REACHED, course.start().minus(window), "", null));
        }
        events.removeIf(event -> event.at.isAfter(now));
        course.moves().forEach(move -> events.add(new Event(move.fact(), move.at(), move.reason(), move)));
        events.sort(Comparator.comparing(Event::at));
        return events;
    }

    private record Event(
            Fact fact, Instant at, String detail, @Nullable Move move) {
        Change from(StepId step, State before, State after) {
            String by = move == null ? "" : move.by();
            String to = move == null ? "" : move.to();
            String leaver = move == null ? "" : move.leaver();
            return new Change(step, fact, at, before, after, by, detail, to, leaver);
        }

        StepFacts appliedTo(StepFacts facts) {
            if (move != null) {
                return facts.after(move);
            }
            return switch (fact) {
                case PHASE_STARTED -> facts.afterPhaseStarted();
                case PREREQUISITES_DONE -> facts.afterPrerequisitesDone();
                default -> facts;
            };
        }
    }
}
