package be.ptr.engine.internals;

import be.ptr.facts.Decisions;
import be.ptr.facts.Handover;
import be.ptr.plan.StepId;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.task.TaskDefinition;

/** Who may act on a step whose turn has come: those of the model, or those of the latest transfer before that. */
final class Takers implements Expression {
    private final StepId step;
    private final String model;
    private final ExecutedPhases phases;

    private Takers(StepId step, String model, ExecutedPhases phases) {
        this.step = step;
        this.model = model;
        this.phases = phases;
    }

    /** Stands in for the candidates of the model. */
    static void decideCandidates(StepId step, TaskDefinition task, ExecutedPhases phases) {
        String model = task.getCandidateUserIdExpressions().stream()
                .map(Expression::getExpressionText)
                .collect(Collectors.joining(","));
        task.getCandidateUserIdExpressions().clear();
        task.addCandidateUserIdExpression(new Takers(step, model, phases));
    }

    @Override
    public List<String> getValue(VariableScope scope) {
        String instance = ((DelegateExecution) scope).getProcessInstanceId();
        return phases.of(instance)
                .flatMap(phase -> PhaseTurn.take(instance, phase.run(), step))
                .flatMap(Decisions::latest)
                .map(Handover::takers)
                .orElseGet(() -> List.of(model.split(",")));
    }

    @Override
    public void setValue(Object value, VariableScope scope) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getExpressionText() {
        return model;
    }

    @Override
    public boolean isLiteralText() {
        return false;
    }
}
