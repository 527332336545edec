package be.ptr.notification;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.commands.Remark;
import be.ptr.commands.Transfer;
import be.ptr.progress.Actor;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** All steps of one person go to another: one e-mail, each step with its own link. */
class TransferredTogetherIT extends TogetherScene {
    private static final Actor LEAD = new Actor(LEA, true);

    @Test
    void whoGetsManyStepsAtOnceGetsOneEMailWithEachOfThemAndTheMessageOnce() throws MessagingException {
        workAt(Duration.ofSeconds(1));
        actions.transferAll(together, eve, kim, "Eve est partie", LEAD);
        workAt(Duration.ofSeconds(2));
        assertThat(received(kim)).as("it is being gathered").isEmpty();

        workAt(Duration.ofSeconds(70));
        assertThat(received(kim)).hasSize(1);
        MimeMessage list = received(kim).get(0);
        assertThat(list.getSubject()).isEqualTo("[Transition-" + together + "] 5 étapes-actions transférées");
        assertThat(Received.text(list))
                .contains(LEA + " vous transfère 5 étapes-actions.", "DÈS MAINTENANT (5)")
                .containsOnlyOnce("> Eve est partie");
        assertThat(Pattern.compile("Démarrer l'étape-action : http://[^ ]+/etape/")
                        .matcher(Received.text(list))
                        .results())
                .hasSize(5);
        workAt(Duration.ofMinutes(30));
        assertThat(received(kim)).hasSize(1);
    }

    @Test
    void whatIsNoLongerTheirsWhenTheListLeavesIsNotInItAndOneLeftIsTheEMailOfThatStep() throws MessagingException {
        workAt(Duration.ofSeconds(1));
        actions.transferAll(together, eve, kim, "", LEAD);
        workAt(Duration.ofSeconds(2));
        for (String id : List.of("A", "B", "C", "D")) {
            actions.transfer(together, id, LEAD, new Transfer(LEA, "", ""), Remark.NONE);
        }
        workAt(Duration.ofSeconds(70));
        assertThat(received(kim))
                .singleElement()
                .satisfies(mail -> assertThat(mail.getSubject())
                        .isEqualTo("[Transition-" + together + "] E-Exécution (transfert)"));
    }

    @Test
    void aListOfNothingDoesNotLeave() {
        workAt(Duration.ofSeconds(1));
        actions.transferAll(together, eve, kim, "", LEAD);
        workAt(Duration.ofSeconds(2));
        actions.transferAll(together, kim, LEA, "", LEAD);
        workAt(Duration.ofSeconds(140));
        assertThat(received(kim)).isEmpty();
    }
}
