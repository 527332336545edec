package be.ptr.intake;

import be.ptr.bpmn.PhaseModel;
import be.ptr.configuration.Settings;
import be.ptr.plan.DryRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The deployed models as files, one folder per run, for whoever wants to open them in a modeller. */
@Component
class ModelFolder {
    private static final Logger LOG = LoggerFactory.getLogger(ModelFolder.class);

    private final Path root;

    ModelFolder(Settings settings) {
        this.root = settings.server().dataFolder().resolve("bpmn");
    }

    /** What cannot be written is logged: the engine has the models, the run goes on. */
    void write(DryRun run, List<PhaseModel> models) {
        try {
            Path folder = Files.createDirectories(root.resolve(run.name()));
            for (PhaseModel model : models) {
                Files.writeString(folder.resolve(model.resourceName()), model.xml());
            }
        } catch (IOException e) {
            LOG.warn("PTR-I03 models of run {} not written to {}", run, root, e);
        }
    }
}
