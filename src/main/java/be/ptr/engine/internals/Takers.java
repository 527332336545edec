package be.ptr.engine.internals;

import be.ptr.facts.Decisions;
import be.ptr.facts.Handover;
import be.ptr.plan.StepId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.task.IdentityLinkType;

/**
 * Who may act on a step whose turn has come: those of the model, or those of the latest transfer before that. Whom it is
 * assigned to are candidates of the task; a deputy has a link of another kind, which opens the same and tells both apart.
 */
public final class Takers implements TaskListener {
    /** Kind of the link between a task and who may act on it as a deputy only. */
    public static final String DEPUTY = "deputy";

    private final StepId step;
    private final List<String> model;
    private final List<String> deputies;
    private final ExecutedPhases phases;

    private Takers(StepId step, List<String> model, List<String> deputies, ExecutedPhases phases) {
        this.step = step;
        this.model = model;
        this.deputies = deputies;
        this.phases = phases;
    }

    /**
     * Stands in for the candidates of the model.
     *
     * @param deputies of the candidates; none in a model of an earlier version, which names all of them alike
     */
    static Takers inPlaceOfTheModel(StepId step, TaskDefinition task, List<String> deputies, ExecutedPhases phases) {
        List<String> model = task.getCandidateUserIdExpressions().stream()
                .map(Expression::getExpressionText)
                .toList();
        task.getCandidateUserIdExpressions().clear();
        return new Takers(step, model, deputies, phases);
    }

    @Override
    public void notify(DelegateTask task) {
        String instance = task.getProcessInstanceId();
        Optional<Handover> latest = phases.of(instance)
                .flatMap(phase -> PhaseTurn.take(instance, phase.run(), step))
                .flatMap(Decisions::latest);
        Collection<String> standIns = latest.map(Handover::deputies).orElse(deputies);
        latest.map(Handover::takers)
                .orElse(model)
                .forEach(taker -> task.addUserIdentityLink(taker, kind(taker, standIns)));
    }

    /** Kind of the link between a task and {@code taker}, who may act on it. */
    public static String kind(String taker, Collection<String> deputies) {
        return deputies.contains(taker) ? DEPUTY : IdentityLinkType.CANDIDATE;
    }
}
