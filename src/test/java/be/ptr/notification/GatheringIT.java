package be.ptr.notification;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.commands.Remark;
import be.ptr.engine.NoLetters;
import be.ptr.engine.internals.EngineClock;
import be.ptr.notification.gathered.Gathering;
import be.ptr.plan.DryRun;
import be.ptr.plan.PlanBuilder;
import be.ptr.progress.Actor;
import be.ptr.progress.Boards;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a step that waits for long to the e-mail about it, and to no second one. */
class GatheringIT extends MailScene {
    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    private Gathering gathering;

    @Autowired
    private Boards boards;

    private final Instant begin = Instant.now();
    /** Nobody else's run must tell them anything in these quarters of an hour. */
    private final String own = Long.toHexString(System.nanoTime());

    private final String ada = "ada." + own + "@example.be";
    private final String bob = "bob." + own + "@example.be";
    private final String lead = "lead." + own + "@example.be";
    private final DryRun waiting = new DryRun("Waiting " + own);

    @BeforeEach
    void onlyReminders() {
        begin(PlanBuilder.run(waiting.name())
                .lead(lead)
                .phase("PP")
                .step("A")
                .label("Arrêter <script>")
                .by(ada)
                .step("B")
                .by(bob)
                .startingAt(begin.plus(Duration.ofHours(1)))
                .after("A")
                .build());
        boards.replan(waiting);
        NoLetters.in(engine);
        server.start();
    }

    @AfterEach
    void goOn() {
        EngineClock.reset();
    }

    private void gatherAt(Duration later) {
        EngineClock.set(begin.plus(later));
        gathering.gather();
        sendAll();
    }

    @Test
    void theResponsibleIsRemindedOnceThenTheLead() {
        gatherAt(DAY.minusHours(1));
        assertThat(received(ada)).isEmpty();
        gatherAt(DAY.plusMinutes(5));
        gatherAt(DAY.plusHours(5));
        assertThat(received(ada)).singleElement().satisfies(message -> {
            assertThat(message.getSubject()).isEqualTo("[Transition-" + waiting + "] 1 étape-action attend");
            assertThat(Received.text(message)).contains("A [Ready] Arrêter <script>");
            assertThat(Received.html(message)).contains("/etape/", "Arrêter &lt;script&gt;");
        });
        gatherAt(DAY.multipliedBy(3).plusMinutes(5));
        assertThat(received(lead))
                .singleElement()
                .satisfies(message ->
                        assertThat(Received.html(message)).contains("/runs/").doesNotContain("/etape/"));
        assertThat(received(ada)).hasSize(1);
    }

    @Test
    void whatIsNoLongerTrueIsNotSent() {
        EngineClock.set(begin.plus(DAY).plusSeconds(300));
        gathering.gather();
        actions.start(waiting, "A", new Actor(ada, false), Remark.NONE);
        sendAll();
        assertThat(received(ada)).isEmpty();
    }

    @Test
    void delaysAreToldOnlyWhereTheLeadsWantThem() {
        gatherAt(Duration.ofHours(2));
        assertThat(received(bob)).isEmpty();
        deliveries.chooseOverdue(waiting, true);
        gatherAt(Duration.ofHours(3));
        assertThat(received(bob))
                .singleElement()
                .satisfies(message -> assertThat(Received.text(message)).contains("B [Overdue]", "attend A [Ready"));
        assertThat(received(ada)).as("holds it up").hasSize(1);
    }

    @Test
    void nobodyIsRemindedWhereTheLeadsWantNone() {
        deliveries.chooseReminder(waiting, false);
        gatherAt(DAY.plusHours(1));
        assertThat(received(ada)).isEmpty();
    }

    private List<MimeMessage> received(String person) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> Received.text(message).contains(waiting.name()) && Received.isTo(message, person))
                .toList();
    }
}
