package be.ptr.notification;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.commands.Remark;
import be.ptr.commands.Transfer;
import be.ptr.configuration.MailSettings.Delivery;
import be.ptr.engine.Outbox;
import be.ptr.engine.Posting;
import be.ptr.engine.internals.EngineClock;
import be.ptr.notification.MailLine.Standing;
import be.ptr.progress.Actor;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Many steps that become Ready for one person: one e-mail at once, one with all the others a minute later. */
class ReadyTogetherIT extends TogetherScene {
    @Test
    void theFirstLeavesAtOnceTheOthersTogetherEachWithItsOwnLink() throws MessagingException {
        workAt(Duration.ofSeconds(1));
        assertThat(received(eve)).hasSize(1);
        assertThat(received(eve).get(0).getSubject()).endsWith("-Exécution").doesNotContain("étapes");
        assertThat(register.latest(together, Standing.JOINED, 0, 500, false)).hasSize(4);
        assertThat(register.latest(together, Standing.WAITING, 0, 500, false))
                .singleElement()
                .satisfies(line -> assertThat(line.cause().code()).isEqualTo("gathering"));

        workAt(Duration.ofSeconds(62));
        assertThat(received(eve)).hasSize(2);
        MimeMessage list = received(eve).get(1);
        assertThat(list.getSubject()).isEqualTo("[Transition-" + together + "] 4 étapes-actions à démarrer");
        assertThat(Received.html(list)).contains("Étape &lt;").doesNotContain("<script", "Étape <");
        assertThat(Received.text(list))
                .contains("les 4 étapes-actions qui vous sont attribuées")
                .doesNotContain("pour information", "POUR INFORMATION", "Voir");
        assertThat(told()).containsExactlyInAnyOrder("A", "B", "C", "D", "E");
        workAt(Duration.ofMinutes(30));
        assertThat(received(eve)).hasSize(2);
    }

    @Test
    void whatIsNoLongerTrueWhenTheListLeavesIsNotInIt() throws MessagingException {
        workAt(Duration.ofSeconds(1));
        List<String> others = others();
        actions.start(together, others.get(0), new Actor(eve, false), Remark.NONE);
        actions.transfer(together, others.get(1), new Actor(eve, false), new Transfer(kim, "", ""), Remark.NONE);
        workAt(Duration.ofSeconds(2));
        assertThat(received(kim)).as("a transfer does not wait").hasSize(1);

        workAt(Duration.ofSeconds(62));
        assertThat(received(eve).get(1).getSubject()).contains("2 étapes-actions");
        assertThat(told()).doesNotContain(others.get(0), others.get(1)).hasSize(3);
    }

    @Test
    void aListOfWhichOneStepIsLeftIsTheEMailOfThatStepAndOneOfNoneDoesNotLeave() throws MessagingException {
        workAt(Duration.ofSeconds(1));
        List<String> others = others();
        others.subList(0, 3).forEach(id -> actions.start(together, id, new Actor(eve, false), Remark.NONE));
        EngineClock.set(begin.plusSeconds(62));
        work(outbox);
        assertThat(received(eve).get(1).getSubject())
                .isEqualTo("[Transition-" + together + "] " + others.get(3) + "-Exécution");
        assertThat(Received.html(received(eve).get(1))).contains("#transfer-to\"");
    }

    @Test
    void aListOfNothingDoesNotLeave() {
        workAt(Duration.ofSeconds(1));
        others().forEach(id -> actions.start(together, id, new Actor(eve, false), Remark.NONE));
        workAt(Duration.ofSeconds(62));
        assertThat(received(eve)).hasSize(1);
        assertThat(register.latest(together, Standing.DROPPED, 0, 500, false))
                .extracting(MailLine::dropped)
                .containsExactly("none-ready");
    }

    @Test
    void aNodeThatDiesBetweenTheListAndTheLettersLosesNothingAndSaysNothingTwice() {
        addressAll();
        Outbox dying = new Outbox(engine);
        List<Posting> taken = dying.takeAddressed(24, Duration.ofMinutes(10));
        Parcels parcels = new Parcels(correspondents, dying, MINUTE, clock);
        assertThat(taken.stream().filter(parcels::take)).hasSize(4);

        workAt(Duration.ofSeconds(62));
        workAt(Duration.ofMinutes(11));
        workAt(Duration.ofMinutes(13));
        assertThat(told()).containsExactlyInAnyOrder("A", "B", "C", "D", "E");
    }

    @Test
    void twoNodesTellEachStepOnce() {
        addressAll();
        Outbox other = new Outbox(engine);
        List<Posting> mine = outbox.takeAddressed(2, Duration.ofMinutes(1));
        List<Posting> theirs = other.takeAddressed(3, Duration.ofMinutes(1));
        for (int i = 0; i < 3; i++) {
            sending(other).send(theirs.get(i));
            if (i < 2) {
                sending(outbox).send(mine.get(i));
            }
        }
        EngineClock.set(begin.plusSeconds(62));
        work(other);
        work(outbox);
        assertThat(received(eve)).hasSize(2);
        assertThat(told()).containsExactlyInAnyOrder("A", "B", "C", "D", "E");
    }

    @Test
    void whatWasHeldForLongLeavesAsTwoEMails() {
        deliveries.choose(together, Delivery.HOLD, LEA);
        workAt(Duration.ofHours(1));
        assertThat(received(eve)).isEmpty();
        deliveries.choose(together, Delivery.ON, LEA);
        work(outbox);
        workAt(Duration.ofMinutes(62));
        assertThat(received(eve)).hasSize(2);
        assertThat(told()).containsExactlyInAnyOrder("A", "B", "C", "D", "E");
    }
}
