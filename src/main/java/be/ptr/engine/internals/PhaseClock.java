package be.ptr.engine.internals;

import be.ptr.bpmn.ProcessNames;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * The bean {@code clock} of the models: wakes the clock branch of a phase at each instant at which a state may change by
 * the clock alone.
 */
public final class PhaseClock {
    /** Whether an instant is still to come. */
    public boolean more(DelegateExecution execution) {
        return upcoming(execution).isPresent();
    }

    /** The next instant; now, when the last one has passed since {@link #more} was asked. */
    public Date next(DelegateExecution execution) {
        return Date.from(upcoming(execution).orElseGet(EngineClock::now));
    }

    /** The instants of a timer {@code clock_next}, ascending, as its model lists them. */
    static List<Instant> instants(Element timer) {
        return ListedProperty.of(timer, ProcessNames.INSTANTS)
                .map(Instant::parse)
                .toList();
    }

    @SuppressWarnings("unchecked") // set by PhaseParseListener from instants(Element)
    private static Optional<Instant> upcoming(DelegateExecution execution) {
        List<Instant> instants = (List<Instant>) ((ExecutionEntity) execution)
                .getProcessDefinition()
                .findActivity(ProcessNames.CLOCK_NEXT)
                .getProperty(ProcessNames.INSTANTS);
        Instant now = EngineClock.now();
        return instants.stream().filter(instant -> instant.isAfter(now)).findFirst();
    }
}
