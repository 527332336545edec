package be.ptr.database;

import be.ptr.configuration.DatabaseSettings;
import be.ptr.configuration.Settings;
import java.io.File;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Watches the room that the embedded stores have; with both stores elsewhere there is nothing to watch. */
@Configuration(proxyBeanMethods = false)
class RoomConfiguration {
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

    /** What is done every minute waits until there is room. */
    @Bean
    ThreadPoolTaskSchedulerCustomizer onlyWithRoom(DiskRoom room) {
        return scheduler -> scheduler.setTaskDecorator(task -> () -> {
            if (!room.isShort()) {
                task.run();
            }
        });
    }

    @Bean
    HealthIndicator roomHealthIndicator(DiskRoom room) {
        return () -> (room.isShort() ? Health.status(SHORT) : Health.up()).build();
    }
}
