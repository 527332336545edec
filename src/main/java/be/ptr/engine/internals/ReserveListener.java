package be.ptr.engine.internals;

import be.ptr.bpmn.Part;
import be.ptr.engine.PhaseKey;
import be.ptr.engine.Reserve;
import be.ptr.plan.DryRun;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** A phase that begins takes along what was decided about its steps before it began. */
final class ReserveListener implements ExecutionListener {
    @Override
    public void notify(DelegateExecution phase) {
        PhaseKey.of(phase.getProcessBusinessKey()).ifPresent(key -> takeAlong((ExecutionEntity) phase, key.run()));
    }

    /** Whoever decides about one of its steps at the same time is repeated, and then finds the phase begun. */
    private static void takeAlong(ExecutionEntity phase, DryRun run) {
        Reserve reserve = new Reserve(phase.getProcessEngineServices());
        reserve.keeper(run).ifPresent(PhaseTurn::hold);
        reserve.decisions(run, step -> phase.getProcessDefinition().findActivity(Part.TASK.idOf(step)) != null)
                .forEach(phase::setVariableLocal);
    }
}
