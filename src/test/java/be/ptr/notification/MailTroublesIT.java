package be.ptr.notification;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.notification.FaultySmtpServer.Fault;
import be.ptr.notification.MailLine.Standing;
import be.ptr.plan.DryRun;
import be.ptr.plan.PlanBuilder;
import jakarta.mail.MessagingException;
import java.util.List;
import org.camunda.bpm.engine.runtime.Incident;
import org.junit.jupiter.api.Test;

/** A mail server that refuses, is away or hangs up: nobody is forgotten, nobody is told twice without need. */
class MailTroublesIT extends MailScene {
    @Test
    void aRefusedAddressBlocksNobodyAndIsToldToTheLead() {
        DryRun refused = new DryRun(run + " R");
        begin(PlanBuilder.run(refused.name())
                .lead(LEA)
                .phase("PP")
                .step("A")
                .by("nobody.there@example.be", BOB)
                .build());
        try (FaultySmtpServer faulty = new FaultySmtpServer(SMTP_PORT).with(Fault.REFUSES_RECIPIENTS_WITH_550)) {
            sendAll();

            assertThat(faulty.taken()).contains(BOB, LEA).doesNotContain("nobody.there@example.be");
            MailLine failed =
                    register.latest(refused, Standing.FAILED, 0, 500, false).get(0);
            assertThat(failed.recipient()).isEqualTo("nobody.there@example.be");
            assertThat(failed.cause().toString()).startsWith("refused: 550 5.1.1 no such person");
            assertThat(incidents()).singleElement().isEqualTo(failed.cause().toString());

            faulty.with(Fault.NONE);
            assertThat(register.resend(failed.id())).isTrue();
            sendAll();
            assertThat(faulty.taken()).contains("nobody.there@example.be");
            assertThat(register.latest(refused, Standing.FAILED, 0, 500, false)).isEmpty();
            assertThat(incidents()).isEmpty();
        }
    }

    @Test
    void aMailServerThatIsAwayLosesNothing() {
        sendAll();
        assertThat(outlet.isOpen()).isFalse();
        MailLine waiting = register.latest(run, null, 0, 500, false).get(0);
        assertThat(waiting.standing()).isEqualTo(Standing.WAITING);
        assertThat(waiting.cause().code()).isEqualTo("unreachable");

        server.start();
        assertThat(register.resend(waiting.id())).isTrue();
        sendAll();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aConnectionCutAfterTheLastWordIsTriedAgainUnderTheSameIdentity() throws MessagingException {
        try (FaultySmtpServer faulty = new FaultySmtpServer(SMTP_PORT).with(Fault.HANGS_UP_AFTER_DATA)) {
            sendAll();
            assertThat(faulty.taken()).containsExactly(ADA);
        }
        String id = register.latest(run, Standing.WAITING, 0, 500, false).get(0).id();
        server.start();
        outbox.hurry(run);
        sendAll();
        assertThat(only().getMessageID()).isEqualTo("<" + id + ">");
    }

    private List<String> incidents() {
        return engine.getRuntimeService().createIncidentQuery().incidentType("failedExternalTask").list().stream()
                .map(Incident::getIncidentMessage)
                .toList();
    }
}
