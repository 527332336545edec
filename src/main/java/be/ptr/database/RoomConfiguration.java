package be.ptr.database;

import be.ptr.background.Guarded;
import be.ptr.configuration.DatabaseSettings;
import be.ptr.configuration.Settings;
import java.io.File;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Watches the room that the embedded stores have; with both stores elsewhere there is nothing to watch. */
@Configuration(proxyBeanMethods = false)
class RoomConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(RoomConfiguration.class);

    /** Of the health's component {@code room}: people can read and nothing more. */
    private static final Status SHORT = new Status("SHORT");

    @Bean
    FreeSpace freeSpace(Settings settings) {
        File folder = settings.server().dataFolder().toAbsolutePath().toFile();
        return folder::getUsableSpace;
    }

    @Bean
    DiskRoom diskRoom(FreeSpace free, Settings settings) {
        boolean embedded = settings.engine().embedded() || settings.database().mode() == DatabaseSettings.Mode.EMBEDDED;
        return new DiskRoom(free, embedded ? settings.server().minFree() : 0);
    }

    /** What is done every minute waits until there is room, and goes on whatever it met. */
    @Bean
    ThreadPoolTaskSchedulerCustomizer onlyWithRoom(DiskRoom room) {
        return scheduler -> scheduler.setTaskDecorator(task -> () -> {
            if (!room.isShort()) {
                Guarded.attempt(
                        task,
                        (number, failure) ->
                                LOG.warn("PTR-S08 tried again when its time comes; failure {}", number, failure));
            }
        });
    }

    @Bean
    HealthIndicator roomHealthIndicator(DiskRoom room) {
        return () -> (room.isShort() ? Health.status(SHORT) : Health.up()).build();
    }
}
