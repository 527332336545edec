package be.ptr.engine;

import be.ptr.bpmn.ModelCheck;
import be.ptr.bpmn.PhaseKey;
import be.ptr.bpmn.PhaseModel;
import be.ptr.engine.internals.EngineTransaction;
import be.ptr.engine.internals.FactsOfTransaction;
import be.ptr.facts.LoggedFact;
import be.ptr.plan.DryRun;
import be.ptr.plan.Phase;
import be.ptr.plan.Plan;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/** Deploys the models of a run and starts its phases. */
public final class PhaseRuns {
    private final ProcessEngine engine;
    private final EngineTransaction transaction;
    private final ModelReaders readers;

    public PhaseRuns(ProcessEngine engine) {
        this.engine = engine;
        this.transaction = new EngineTransaction(engine);
        this.readers = new ModelReaders(engine);
    }

    /**
     * Deploys all models and starts every phase but the roll-back, all or nothing. The phases start together because a
     * signal is lost on a phase that is not there yet.
     *
     * @param models of all phases of {@code plan} that have steps
     * @param planVersionId under which {@link #isDeployed} finds it again
     */
    public void deployAndStart(Plan plan, List<PhaseModel> models, String planVersionId) {
        deployAndStart(plan, models, planVersionId, List.of());
    }

    /**
     * The same for a version that was imported.
     *
     * @param imported is written down in the same transaction
     */
    public void deployAndStart(Plan plan, List<PhaseModel> models, String planVersionId, LoggedFact imported) {
        deployAndStart(plan, models, planVersionId, List.of(imported));
    }

    private void deployAndStart(Plan plan, List<PhaseModel> models, String planVersionId, List<LoggedFact> before) {
        models.forEach(model -> ModelCheck.check(model.xml()));
        transaction.run(() -> {
            before.forEach(fact -> FactsOfTransaction.current().add(fact));
            for (ProcessDefinition definition : deploy(models, deploymentName(plan.run(), planVersionId))) {
                Phase phase = plan.phase(phaseOf(definition, models));
                if (!phase.rollback()) {
                    PhaseKey key = new PhaseKey(plan.run(), phase.code());
                    engine.getRuntimeService().startProcessInstanceById(definition.getId(), key.toString());
                }
            }
            return planVersionId;
        });
    }

    /** Whether {@link #deployAndStart} was committed for this version of the plan of {@code run}. */
    public boolean isDeployed(DryRun run, String planVersionId) {
        return transaction.run(() -> engine.getRepositoryService()
                        .createDeploymentQuery()
                        .deploymentName(deploymentName(run, planVersionId))
                        .count()
                > 0);
    }

    /** The runs of which a phase was ever started. */
    public Set<DryRun> runs() {
        return transaction.run(() -> engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKeyLike(PhaseKey.like())
                .list()
                .stream()
                .map(HistoricProcessInstance::getBusinessKey)
                .flatMap(key -> PhaseKey.of(key).stream())
                .map(PhaseKey::run)
                .collect(Collectors.toSet()));
    }

    /** The runs of which a phase is still going on. */
    public Set<DryRun> unfinished() {
        return transaction.run(() -> engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKeyLike(PhaseKey.like())
                .list()
                .stream()
                .flatMap(phase -> PhaseKey.of(phase.getBusinessKey()).stream())
                .map(PhaseKey::run)
                .collect(Collectors.toSet()));
    }

    private List<ProcessDefinition> deploy(List<PhaseModel> models, String name) {
        DeploymentBuilder deployment =
                engine.getRepositoryService().createDeployment().name(name);
        for (PhaseModel model : models) {
            ModelCheck.check(model.xml());
            deployment.addString(model.resourceName(), model.xml());
        }
        List<ProcessDefinition> definitions = deployment.deployWithResult().getDeployedProcessDefinitions();
        List<ProcessDefinition> deployed = definitions == null ? List.of() : definitions;
        readers.show(deployed);
        return deployed;
    }

    /** Shows everybody the models of phases that an earlier version has deployed. */
    public void showModels() {
        transaction.run(() -> {
            readers.show(engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list().stream()
                    .filter(definition -> !HandDrawnModels.isOne(definition))
                    .toList());
            return true;
        });
    }

    private static String phaseOf(ProcessDefinition definition, List<PhaseModel> models) {
        return models.stream()
                .filter(model -> model.processKey().equals(definition.getKey()))
                .findFirst()
                .orElseThrow()
                .phase();
    }

    private static String deploymentName(DryRun run, String planVersionId) {
        return run.name() + "/" + planVersionId;
    }
}
