package be.ptr;

import be.ptr.configuration.Settings;
import be.ptr.operation.Operations;
import be.ptr.operation.RunningServer;
import be.ptr.plan.Language;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The server: a Spring application whose one configuration is {@link Settings}. */
@SpringBootApplication
public class Server {
    /**
     * Starts the server and returns when it has stopped.
     *
     * @param language of whoever reads the console
     */
    static void run(Settings settings, Language language) {
        StartCheck.stores(settings);
        StartCheck.address(settings.server());
        CountDownLatch stopped = new CountDownLatch(1);
        SpringApplication application = application(settings, language, LogFile.ofServer(settings));
        application.addListeners((ApplicationListener<ContextClosedEvent>) closed -> stopped.countDown());
        application.run();
        try {
            stopped.await();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    /** The server that holds the data folder, or its stores themselves while none does. */
    public static Operations operations(Settings settings, Language language) {
        Optional<RunningServer> running = RunningServer.find(settings.server().dataFolder(), language);
        return running.isPresent() ? running.get() : StoppedServer.open(settings, language);
    }

    /** @param log where it logs, needed before the settings can be */
    static SpringApplication application(Settings settings, Language language, Map<String, Object> log) {
        SpringApplication application = new SpringApplication(Server.class);
        application.setDefaultProperties(log);
        application.setLogStartupInfo(false);
        application.addInitializers(context -> Exhaustion.watchLog());
        application.addInitializers(with(settings, language));
        return application;
    }

    /** The same for somebody who reads French. */
    public static ApplicationContextInitializer<GenericApplicationContext> with(Settings settings) {
        return with(settings, Language.FR);
    }

    /**
     * Makes {@code settings} and {@code language} beans of these names and says in Spring's own words what Spring has to know
     * of them.
     */
    private static ApplicationContextInitializer<GenericApplicationContext> with(Settings settings, Language language) {
        return context -> {
            context.registerBean("language", Language.class, () -> language);
            context.registerBean("settings", Settings.class, () -> settings);
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("settings", SpringProperties.of(settings)));
        };
    }
}
