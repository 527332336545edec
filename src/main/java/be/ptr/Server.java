package be.ptr;

import be.ptr.configuration.Settings;
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
    /** Starts the server and returns when it has stopped. */
    static void run(Settings settings) {
        CountDownLatch stopped = new CountDownLatch(1);
        SpringApplication application = new SpringApplication(Server.class);
        application.addInitializers(with(settings));
        application.addListeners((ApplicationListener<ContextClosedEvent>) closed -> stopped.countDown());
        application.run();
        try {
            stopped.await();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    /** Makes {@code settings} a bean of that name and says in Spring's own words what Spring has to know of them. */
    public static ApplicationContextInitializer<GenericApplicationContext> with(Settings settings) {
        return context -> {
            context.registerBean("settings", Settings.class, () -> settings);
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("settings", SpringProperties.of(settings)));
        };
    }
}
