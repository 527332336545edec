package be.ptr;

import be.ptr.catalogue.Catalogue;
import be.ptr.configuration.PackagedSample;
import be.ptr.configuration.Settings;
import be.ptr.demonstration.Demonstration;
import be.ptr.demonstration.PlanShift;
import be.ptr.intake.FirstImport;
import be.ptr.intake.InterruptedImports;
import be.ptr.intake.Uploads;
import be.ptr.plan.DryRun;
import be.ptr.plan.Plan;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What happens when the server starts. Before it answers, uploads that a crash left behind are deleted and interrupted
 * imports are settled, so that none that somebody begins is taken for one. Once it answers, the configured plan is imported when its run does not exist, and the packaged
 * sample on embedded stores becomes a demonstration: on a thread of its own, for the engine runs no jobs before the
 * application is ready. Passwords are told first, so that nobody waits for what goes on behind.
 */
@Component
@Profile("!" + StoppedServer.PROFILE)
class FirstStart implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final Settings settings;
    private final Uploads uploads;
    private final InterruptedImports interrupted;
    private final FirstImport firstImport;
    private final Demonstration demonstration;
    private final FirstCredentials credentials;
    private final Catalogue catalogue;
    private final Clock clock;
    private final Thread thread = new Thread(this::work, "first-start");

    FirstStart(
            Settings settings,
            Uploads uploads,
            InterruptedImports interrupted,
            FirstImport firstImport,
            Demonstration demonstration,
            FirstCredentials credentials,
            Catalogue catalogue,
            Clock clock) {
        this.settings = settings;
        this.uploads = uploads;
        this.interrupted = interrupted;
        this.firstImport = firstImport;
        this.demonstration = demonstration;
        this.credentials = credentials;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        uploads.clear();
        interrupted.settle(settings.embedded());
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        LOG.info("PTR-S04 answers at {}", settings.server().publicUrl());
        thread.setDaemon(true);
        thread.start();
    }

    @EventListener(ContextClosedEvent.class)
    void closed() {
        thread.interrupt();
    }

    private void work() {
        try {
            Path file = settings.excel().file();
            if (settings.embedded()) {
                file = PackagedSample.orCopy(file, settings.server().dataFolder());
            }
            boolean sample = settings.embedded() && PackagedSample.is(file);
            boolean first = credentials.tell(sample);
            boolean started = firstImport.attempt(file, sample ? this::aroundToday : UnaryOperator.identity());
            if (sample) {
                demonstrate(first, started);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("PTR-S01 first start not finished, the next start goes on", e);
        }
    }

    private void demonstrate(boolean first, boolean started) throws InterruptedException {
        DryRun run = settings.plan().dryRun();
        if (first && started) {
            catalogue.current(run).ifPresent(credentials::tellSamples);
        }
        if (started) {
            demonstration.play(run);
        } else {
            demonstration.resume(run);
        }
    }

    private Plan aroundToday(Plan plan) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), plan.zone());
        return PlanShift.middleTo(today, plan).applyTo(plan);
    }
}
