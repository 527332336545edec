package be.ptr.notification;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.commands.Remark;
import be.ptr.commands.Transfer;
import be.ptr.configuration.MailSettings.Delivery;
import be.ptr.engine.Letter;
import be.ptr.notification.MailLine.Standing;
import be.ptr.plan.StepId;
import be.ptr.progress.Actor;
import be.ptr.security.StepLinks;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the fact to the e-mail, through the engine and a mail server. */
class MailsIT extends MailScene {
    private static final Pattern LINK = Pattern.compile("/etape/([\\w.-]+)");

    @Autowired
    private StepLinks links;

    @Test
    void aReadyStepIsAnnouncedWithItsLinkToThoseItIsAssignedTo() throws MessagingException {
        server.start();
        sendAll();

        MimeMessage message = only();
        assertThat(message.getSubject()).isEqualTo("[Transition-" + run + "] A-Exécution");
        assertThat(Received.address(message)).isEqualTo(ADA);
        assertThat(Received.html(message))
                .contains("Arrêter &lt;script&gt;", "Démarrer l&#39;étape-action", "#transfer-to\"")
                .doesNotContain("<script>");
        assertThat(Received.text(message)).contains("Démarrer l'étape-action :", "<script>");
        assertThat(link(message)).isEqualTo(new StepLinks.Reading.Valid(run, "A", ADA));
        assertThat(register.latest(run, Standing.SENT, 0, 500, false)).hasSize(1);
    }

    @Test
    void whatIsNoLongerTrueIsNotSent() {
        server.start();
        addressAll();
        actions.start(run, "A", new Actor(ADA, false), Remark.NONE);
        sendAll();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(register.latest(run, null, 0, 500, false)).singleElement().satisfies(line -> {
            assertThat(line.standing()).isEqualTo(Standing.DROPPED);
            assertThat(line.dropped()).isEqualTo("started");
        });
    }

    @Test
    void aTransferTellsTheNewAssigneeWhoAndWhy() throws MessagingException {
        server.start();
        addressAll();
        actions.transfer(run, "A", new Actor(ADA, false), new Transfer(BOB, "Je pars.\nMerci à toi", ""), Remark.NONE);
        sendAll();

        MimeMessage message = only();
        assertThat(Received.address(message)).isEqualTo(BOB);
        assertThat(message.getSubject()).isEqualTo("[Transition-" + run + "] A-Exécution (transfert)");
        assertThat(Received.text(message)).contains(ADA + " vous transfère", "> Je pars.\n> Merci à toi");
        assertThat(register.latest(run, Standing.DROPPED, 0, 500, false))
                .extracting(MailLine::dropped)
                .containsOnly("reassigned");
    }

    @Test
    void theSameLetterLeavesOnceHoweverOftenItIsTaken() {
        server.start();
        sendAll();
        outbox.announce(Letter.ready(run, new StepId("A")));
        sendAll();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void whatIsHeldLeavesOnlyWhileItIsTrue() {
        server.start();
        deliveries.choose(run, Delivery.HOLD, LEA);
        sendAll();
        assertThat(register.latest(run, Standing.WAITING, 0, 500, false)).hasSize(1);

        deliveries.choose(run, Delivery.ON, LEA);
        actions.start(run, "A", new Actor(ADA, false), Remark.NONE);
        sendAll();
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(register.latest(run, Standing.DROPPED, 0, 500, false)).hasSize(1);
    }

    @Test
    void inATestEverythingGoesToOneAddressAndIsMarked() throws MessagingException {
        server.start();
        deliveries.choose(run, Delivery.TEST, LEA);
        sendAll();
        assertThat(Received.address(only())).isEqualTo("test@example.be");
        assertThat(Received.text(only())).startsWith("*** Essai : en réel, ce message irait à " + ADA);
    }

    @Test
    void inTheMailboxItCanBeReadAndDoesNotLeave() {
        server.start();
        deliveries.choose(run, Delivery.MAILBOX, LEA);
        sendAll();
        assertThat(server.getReceivedMessages()).isEmpty();
        String id = register.latest(run, Standing.KEPT, 0, 500, false).get(0).id();
        WordsOfMail kept = register.find(id, true).orElseThrow();
        assertThat(kept.line().subject()).isEqualTo("[Transition-" + run + "] A-Exécution");
        assertThat(kept.html()).contains("/etape/ey");
    }

    @Test
    void aLeadWhoReadsAnEMailCannotActAsItsRecipient() {
        server.start();
        deliveries.choose(run, Delivery.MAILBOX, LEA);
        sendAll();
        String id = register.latest(run, Standing.KEPT, 0, 500, false).get(0).id();
        WordsOfMail read = register.find(id, false).orElseThrow();
        String page = "/runs/" + run.name().replace(" ", "%20") + "/steps/A";
        assertThat(read.html()).contains(page).doesNotContain("/etape/");
        assertThat(read.text()).contains(page).doesNotContain("/etape/");
    }

    @Test
    void ofAnEMailThatLeftNoKeyIsKept() {
        server.start();
        sendAll();
        WordsOfMail sent = register.find(
                        register.latest(run, Standing.SENT, 0, 500, false)
                                .get(0)
                                .id(),
                        true)
                .orElseThrow();
        assertThat(sent.html()).contains("/etape/…").doesNotContain("/etape/ey");
        assertThat(sent.text()).contains("/etape/…").doesNotContain("/etape/ey");
    }

    @Test
    void aLinkToSignInIsForItsRecipientAndTheAdministratorAlone() {
        outbox.announce(Letter.signIn(BOB, "/runs/" + run));
        sendAll();
        MailLine line = register.latest(null, null, 0, 500, true).stream()
                .filter(one -> one.kind().equals("SIGN_IN"))
                .findFirst()
                .orElseThrow();
        assertThat(register.latest(null, null, 0, 500, false))
                .extracting(MailLine::kind)
                .doesNotContain("SIGN_IN");
        assertThat(register.find(line.id(), false)).isEmpty();
        assertThat(register.find(line.id(), true).orElseThrow().text()).contains("/sign-in/link/");
    }

    private StepLinks.Reading link(MimeMessage message) {
        Matcher link = LINK.matcher(Received.text(message));
        assertThat(link.find()).isTrue();
        return links.read(link.group(1));
    }
}
