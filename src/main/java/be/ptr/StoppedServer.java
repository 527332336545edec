package be.ptr;

import be.ptr.configuration.Settings;
import be.ptr.engine.accounts.Accounts;
import be.ptr.intake.Arrival;
import be.ptr.intake.Intake;
import be.ptr.intake.InterruptedImports;
import be.ptr.intake.Report;
import be.ptr.intake.Stage;
import be.ptr.notification.Deliveries;
import be.ptr.notification.Waves;
import be.ptr.operation.Operations;
import be.ptr.plan.DryRun;
import be.ptr.plan.Language;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The parts of the server without its port, its jobs and its first start, for one command while no server holds the data
 * folder; whatever the engine has to do later, the next server does.
 */
final class StoppedServer implements Operations {
    /** Switches off what only a server does by itself. */
    static final String PROFILE = "command";

    private static final Map<String, Object> AT_REST =
            Map.of("server.port", -1, "camunda.bpm.job-execution.enabled", false);

    private final ConfigurableApplicationContext context;
    private final Language language;
    private final Optional<Path> firstPasswords;

    private StoppedServer(ConfigurableApplicationContext context, Language language) {
        this.context = context;
        this.language = language;
        this.firstPasswords = context.getBean(FirstCredentials.class).keep();
    }

    /** Opens the stores and the engine. */
    static StoppedServer open(Settings settings, Language language) {
        StartCheck.stores(settings);
        SpringApplication application = Server.application(settings, language, LogFile.ofCommand(settings));
        application.setAdditionalProfiles(PROFILE);
        application.addInitializers(context ->
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("at rest", AT_REST)));
        ConfigurableApplicationContext context = application.run();
        context.getBean(InterruptedImports.class).settle(settings.embedded());
        return new StoppedServer(context, language);
    }

    @Override
    public Report check(Path workbook, DryRun run, IntConsumer waiting) {
        Waves waves = context.getBean(Waves.class);
        return Report.of(context.getBean(Intake.class).check(arrival(workbook, run), waves::start), language);
    }

    private static Arrival arrival(Path workbook, DryRun run) {
        return new Arrival(workbook, String.valueOf(workbook.getFileName()), run, OPERATOR);
    }

    @Override
    public Report bring(Path workbook, DryRun run, boolean hold, Consumer<Stage> progress, IntConsumer waiting) {
        Arrival arrival = arrival(workbook, run);
        context.getBean(Deliveries.class).begin(run, hold, OPERATOR);
        return Report.of(context.getBean(Intake.class).bring(arrival, progress), language);
    }

    @Override
    public Optional<String> resetPassword(String account) {
        return context.getBean(Accounts.class).resetPassword(account.toLowerCase(Locale.ROOT));
    }

    @Override
    public Optional<Path> firstPasswords() {
        return firstPasswords;
    }

    @Override
    public void close() {
        context.close();
    }
}
