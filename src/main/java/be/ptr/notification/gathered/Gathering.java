package be.ptr.notification.gathered;

import be.ptr.background.Guarded;
import be.ptr.catalogue.Catalogue;
import be.ptr.catalogue.Run;
import be.ptr.configuration.MailSettings;
import be.ptr.configuration.Settings;
import be.ptr.engine.Letter;
import be.ptr.engine.Outbox;
import be.ptr.notification.Deliveries;
import be.ptr.notification.gathered.Gatherer.Candidate;
import be.ptr.plan.DryRun;
import be.ptr.progress.Boards;
import be.ptr.progress.RunProgress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every minute for what people are to be told. What a person is told is stored before the e-mail is announced, under
 * a number of which there is one: two nodes do not tell the same, and what a crash left unannounced is announced later,
 * with the same identity.
 */
@Component
public class Gathering {
    private static final Logger LOG = LoggerFactory.getLogger(Gathering.class);
    /** Within this time of its storing, the node that stored a letter is about to announce it. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Catalogue catalogue;
    private final Boards progress;
    private final Deliveries deliveries;
    private final GatheredLetters letters;
    private final Outbox outbox;
    private final MailSettings mail;
    private final Clock clock;
    private final boolean working;

    Gathering(
            Catalogue catalogue,
            Boards progress,
            Deliveries deliveries,
            GatheredLetters letters,
            Outbox outbox,
            Settings settings,
            Clock clock,
            @Value("${camunda.bpm.job-execution.enabled:true}") boolean working) {
        this.catalogue = catalogue;
        this.progress = progress;
        this.deliveries = deliveries;
        this.letters = letters;
        this.outbox = outbox;
        this.mail = settings.mail();
        this.clock = clock;
        this.working = working;
    }

    /** Where the engine's jobs rest, so does this. */
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void tick() {
        if (working) {
            Guarded.attempt(
                    this::gather,
                    (number, failure) -> LOG.warn(
                            "PTR-N21 reminders not gathered, tried again in a minute; failure {}", number, failure));
        }
    }

    /** Announces what is new, and what a crash left unannounced. */
    public void gather() {
        Instant now = clock.instant();
        letters.unannounced().stream()
                .filter(letter -> !now.isBefore(letter.at().plus(PATIENCE)))
                .map(letter -> letter.triedAt(now))
                .filter(letters::change)
                .forEach(this::announce);
        Map<String, List<Candidate>> wanted = candidates();
        Map<String, List<Gathered>> before =
                letters.of(wanted.keySet()).stream().collect(Collectors.groupingBy(Gathered::person));
        wanted.forEach((person, candidates) ->
                tell(new Gatherer(person, before.getOrDefault(person, List.of()), now), candidates));
    }

    /** What another node was quicker with is looked at again in a minute. */
    private void tell(Gatherer gatherer, List<Candidate> candidates) {
        gatherer.extended(candidates).forEach(letters::change);
        gatherer.next(candidates).filter(letters::add).ifPresent(this::announce);
    }

    private void announce(Gathered letter) {
        outbox.announce(Letter.gathered(new DryRun(letter.run()), letter.id(), letter.person()));
        letters.announced(letter.id());
    }

    /** By person. */
    private Map<String, List<Candidate>> candidates() {
        Map<String, List<Candidate>> all = new TreeMap<>();
        for (Run run : catalogue.runs()) {
            progress.read(run.name())
                    .filter(read -> read.tally().percent() < 100)
                    .ifPresent(read -> candidates(read)
                            .forEach(candidate -> all.computeIfAbsent(
                                            candidate.notice().person(), person -> new ArrayList<>())
                                    .add(candidate)));
        }
        return all;
    }

    private List<Candidate> candidates(RunProgress run) {
        DryRun name = run.plan().run();
        return Notices.of(run, mail.remindAfter()).stream()
                .filter(notice -> GatheredCorrespondence.isWanted(notice, name, deliveries))
                .map(notice -> new Candidate(name, notice))
                .toList();
    }
}
