package be.ptr;

import be.ptr.background.Guarded;
import be.ptr.configuration.EngineSettings;
import be.ptr.configuration.Settings;
import be.ptr.database.DiskRoom;
import be.ptr.database.MongoInstance;
import be.ptr.database.StoreClosed;
import be.ptr.engine.EngineRest;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Looks after the embedded stores: with little room on the disk the engine rests, and a store that has closed itself ends
 * the process, because only a new start opens it. Whatever was acknowledged is on the disk by then.
 */
@Component
@Profile("!" + StoppedServer.PROFILE)
class StoreWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(StoreWatch.class);
    private static final long PAUSE_SECONDS = 2;

    private final Settings settings;
    private final DiskRoom room;
    private final MongoInstance documents;
    private final EngineRest engine;
    private @Nullable CountDownLatch stopping;

    StoreWatch(Settings settings, DiskRoom room, MongoInstance documents, EngineRest engine) {
        this.settings = settings;
        this.room = room;
        this.documents = documents;
        this.engine = engine;
    }

    @Override
    public synchronized void start() {
        CountDownLatch latch = new CountDownLatch(1);
        Thread thread = new Thread(() -> watch(latch), "store-watch");
        thread.setDaemon(true);
        thread.start();
        stopping = latch;
    }

    private void watch(CountDownLatch latch) {
        try (OpenDatabase database = database()) {
            while (!latch.await(PAUSE_SECONDS, TimeUnit.SECONDS)) {
                Guarded.attempt(
                        () -> look(database),
                        (number, failure) ->
                                LOG.warn("PTR-S09 the stores were not looked after; failure {}", number, failure));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** None when a database server has the engine's tables. */
    private @Nullable OpenDatabase database() {
        EngineSettings database = settings.engine();
        return database.embedded()
                ? new OpenDatabase(SpringProperties.engineUrl(settings), database.user(), database.password())
                : null;
    }

    private void look(@Nullable OpenDatabase database) {
        try {
            require(database);
        } catch (StoreClosed closed) {
            LOG.error(
                    "PTR-S07 {}; the program ends, to be started again: is there room on the disk of the data folder?",
                    closed.getMessage());
            Runtime.getRuntime().halt(Exhaustion.EXIT_CODE);
        }
    }

    /** @throws StoreClosed when a store can neither be read nor written any more */
    private void require(@Nullable OpenDatabase database) {
        if (room.isShort()) {
            engine.begin();
        } else {
            engine.end();
        }
        documents.requireOpen();
        if (database != null) {
            database.require();
        }
    }

    @Override
    public synchronized void stop() {
        if (stopping != null) {
            stopping.countDown();
            stopping = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return stopping != null;
    }
}
