package be.ptr.engine.internals;

import static org.camunda.bpm.engine.delegate.ExecutionListener.EVENTNAME_START;
import static org.camunda.bpm.engine.delegate.TaskListener.EVENTNAME_ASSIGNMENT;
import static org.camunda.bpm.engine.delegate.TaskListener.EVENTNAME_COMPLETE;
import static org.camunda.bpm.engine.delegate.TaskListener.EVENTNAME_CREATE;

import be.ptr.bpmn.Part;
import be.ptr.bpmn.ProcessNames;
import be.ptr.plan.StepId;
import java.util.List;
import java.util.Optional;
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
    private final ExecutedPhases phases;
    private final FactListener facts;
    private final Optional<ReadyAnnouncement> ready;
    private final OwnershipListener ownership = new OwnershipListener();
    private final WaiverListener waivers;

    /** @param ready empty for an engine that tells nobody what it does */
    PhaseParseListener(ExecutedPhases phases, Optional<ReadyAnnouncement> ready) {
        this.phases = phases;
        this.facts = new FactListener(phases);
        this.waivers = new WaiverListener(phases);
        this.ready = ready;
    }

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        definition.addBuiltInListener(EVENTNAME_START, facts);
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        Part.TASK
                .stepOf(activity.getId())
                .ifPresent(step -> listen(
                        ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition(),
                        step,
                        ListedProperty.of(element, ProcessNames.DEPUTIES).toList()));
    }

    private void listen(TaskDefinition task, StepId step, List<String> deputies) {
        task.addBuiltInTaskListener(EVENTNAME_CREATE, Takers.inPlaceOfTheModel(step, task, deputies, phases));
        for (String event : List.of(EVENTNAME_ASSIGNMENT, EVENTNAME_COMPLETE)) {
            task.addBuiltInTaskListener(event, ownership);
            task.addBuiltInTaskListener(event, facts);
        }
        task.addBuiltInTaskListener(EVENTNAME_CREATE, waivers);
        // Not built in: a phase that is rebuilt creates the tasks of its steps again, and those are no news.
        ready.ifPresent(announcement -> task.addTaskListener(EVENTNAME_CREATE, announcement));
    }

    @Override
    public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (activity.getId().equals(ProcessNames.CLOCK_NEXT)) {
            activity.setProperty(ProcessNames.INSTANTS, PhaseClock.instants(element));
        }
        Part.START
                .stepOf(activity.getId())
                .ifPresent(step -> activity.setActivityBehavior(new StartTimer(step, phases)));
    }

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
        CodeFree.check(root);
    }
}
