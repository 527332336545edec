package be.ptr.notification;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.configuration.Settings;
import be.ptr.engine.NoLetters;
import be.ptr.engine.Outbox;
import be.ptr.engine.internals.EngineClock;
import be.ptr.notification.register.Correspondents;
import be.ptr.notification.register.Mails;
import be.ptr.plan.DryRun;
import be.ptr.plan.Plan;
import be.ptr.plan.PlanBuilder;
import be.ptr.security.StepLinks;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A run in which five steps become Ready for one person at once, and nodes that gather for a minute. */
abstract class TogetherScene extends MailScene {
    static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Pattern LINK = Pattern.compile("/etape/([\\w.-]+)");

    @Autowired
    Correspondents correspondents;

    @Autowired
    private Correspondences correspondences;

    @Autowired
    private Mails mails;

    @Autowired
    private MessageId ids;

    @Autowired
    private Readers readers;

    @Autowired
    private Composer composer;

    @Autowired
    private Letterheads letterheads;

    @Autowired
    private Smtp smtp;

    @Autowired
    private Setbacks setbacks;

    @Autowired
    private Situations situations;

    @Autowired
    private Senders senders;

    @Autowired
    private Settings settings;

    @Autowired
    Clock clock;

    @Autowired
    private StepLinks links;

    final Instant begin = Instant.now();
    private final String own = Long.toHexString(System.nanoTime());
    final DryRun together = new DryRun("Together-" + own);
    final String eve = "eve." + own + "@example.be";
    final String kim = "kim." + own + "@example.be";

    @BeforeEach
    void manyStepsBecomeReadyAtOnce() {
        addressAll();
        NoLetters.in(engine);
        EngineClock.set(begin);
        server.start();
        begin(plan());
    }

    Plan plan() {
        PlanBuilder plan =
                PlanBuilder.run(together.name()).lead(LEA).person(kim).phase("PP");
        for (String id : List.of("A", "B", "C", "D", "E")) {
            plan = plan.step(id).label("Étape <" + id + ">").by(eve);
        }
        return plan.build();
    }

    @AfterEach
    void goOn() {
        EngineClock.reset();
    }

    /** What a node of its own does, with a minute of patience; returns when there is nothing to be done now. */
    void work(Outbox node) {
        Round round = new Round(node, correspondences, sending(node), setbacks, situations, senders, outlet);
        for (int worked = round.work(); worked > 0; worked = round.work()) {
            assertThat(worked).isPositive();
        }
    }

    Sending sending(Outbox node) {
        Parcels parcels = new Parcels(correspondents, node, MINUTE, clock);
        return new Sending(
                node,
                mails,
                ids,
                correspondences,
                readers,
                composer,
                letterheads,
                parcels,
                deliveries,
                smtp,
                outlet,
                new Setbacks(node, mails, clock),
                settings,
                clock);
    }

    void workAt(Duration later) {
        EngineClock.set(begin.plus(later));
        work(outbox);
    }

    /** The steps that were not told at once. */
    List<String> others() {
        List<String> others = new ArrayList<>(List.of("A", "B", "C", "D", "E"));
        others.removeAll(told());
        return others;
    }

    /** Every step for which the person got a button, once for each e-mail. */
    List<String> told() {
        List<String> told = new ArrayList<>();
        for (MimeMessage message : received(eve)) {
            Matcher link = LINK.matcher(Received.html(message));
            List<String> ofOne = new ArrayList<>();
            while (link.find()) {
                assertThat(links.read(link.group(1))).isInstanceOf(StepLinks.Reading.Valid.class);
                ofOne.add(((StepLinks.Reading.Valid) links.read(link.group(1))).step());
            }
            told.addAll(ofOne.stream().distinct().toList());
        }
        return told;
    }

    List<MimeMessage> received(String person) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> Received.isTo(message, person))
                .toList();
    }
}
