package be.ptr.engine;

import be.ptr.engine.internals.EngineTransaction;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.core.io.ClassPathResource;

/** The models of the folder {@code bpmn} that were drawn by hand, the same for every run. */
final class HandDrawnModels {
    private static final String DEPLOYMENT = "ptr";
    private static final List<String> FILES = List.of("notification.bpmn", "weekly-report.bpmn");

    private HandDrawnModels() {}

    /** Deploys those that changed since the last time; two nodes that do so at once make one version. */
    static void deploy(ProcessEngine engine) {
        new EngineTransaction(engine).run(() -> {
            DeploymentBuilder deployment = engine.getRepositoryService()
                    .createDeployment()
                    .name(DEPLOYMENT)
                    .enableDuplicateFiltering(true);
            FILES.forEach(file -> add(file, deployment));
            return deployment.deploy();
        });
    }

    /** Whether {@code definition} is one of them, and no phase of a run. */
    static boolean isOne(ProcessDefinition definition) {
        return FILES.contains(definition.getResourceName());
    }

    private static void add(String file, DeploymentBuilder deployment) {
        try (InputStream model = new ClassPathResource("bpmn/" + file).getInputStream()) {
            deployment.addInputStream(file, model);
        } catch (IOException missing) {
            throw new UncheckedIOException(file, missing);
        }
    }
}
