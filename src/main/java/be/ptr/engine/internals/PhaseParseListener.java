package be.ptr.engine.internals;

import static org.camunda.bpm.engine.delegate.ExecutionListener.EVENTNAME_START;
import static org.camunda.bpm.engine.delegate.TaskListener.EVENTNAME_ASSIGNMENT;
import static org.camunda.bpm.engine.delegate.TaskListener.EVENTNAME_COMPLETE;
import static org.camunda.bpm.engine.delegate.TaskListener.EVENTNAME_CREATE;

import be.ptr.bpmn.Part;
import be.ptr.bpmn.ProcessNames;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Attaches the product's listeners to every model that is parsed, so that no model names a class, and refuses models
 * that would bring code with them.
 */
final class PhaseParseListener extends AbstractBpmnParseListener {
    private final ChangeSignal signal;
    private final Optional<ReadyAnnouncement> ready;
    private final OwnershipListener ownership = new OwnershipListener();
    private final WaiverListener waivers = new WaiverListener();
    private final ExecutionListener reserve = new ReserveListener();

    /** @param ready empty for an engine that tells nobody what it does */
    PhaseParseListener(ChangeSignal signal, Optional<ReadyAnnouncement> ready) {
        this.signal = signal;
        this.ready = ready;
    }

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        definition.addBuiltInListener(EVENTNAME_START, reserve);
        definition.addBuiltInListener(EVENTNAME_START, signal);
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (Part.TASK.stepOf(activity.getId()).isEmpty()) {
            return;
        }
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        Part.TASK.stepOf(activity.getId()).ifPresent(step -> Takers.decideCandidates(step, task));
        for (String event : List.of(EVENTNAME_ASSIGNMENT, EVENTNAME_COMPLETE)) {
            task.addBuiltInTaskListener(event, ownership);
            task.addBuiltInTaskListener(event, signal);
        }
        task.addBuiltInTaskListener(EVENTNAME_CREATE, waivers);
        task.addBuiltInTaskListener(EVENTNAME_CREATE, signal);
        // Not built in: a phase that is rebuilt creates the tasks of its steps again, and those are no news.
        ready.ifPresent(announcement -> task.addTaskListener(EVENTNAME_CREATE, announcement));
    }

    @Override
    public void parseExclusiveGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (activity.getId().equals(ProcessNames.CLOCK_MORE)) {
            activity.addBuiltInListener(EVENTNAME_START, signal);
        }
    }

    @Override
    public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (activity.getId().equals(ProcessNames.CLOCK_NEXT)) {
            activity.setProperty(ProcessNames.INSTANTS, PhaseClock.instants(element));
        }
        Part.START.stepOf(activity.getId()).ifPresent(step -> activity.setActivityBehavior(new StartTimer(step)));
    }

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
        CodeFree.check(root);
    }
}
