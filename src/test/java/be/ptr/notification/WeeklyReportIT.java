package be.ptr.notification;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.engine.NoLetters;
import be.ptr.engine.internals.EngineClock;
import be.ptr.notification.weekly.WeeklyDispatch;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the moment of the week to the e-mails, and to no more than these. */
class WeeklyReportIT extends MailScene {
    private static final String PROCESS = "weekly-report";

    @Autowired
    private WeeklyDispatch dispatch;

    @Autowired
    private ReportsOnDemand onDemand;

    @BeforeEach
    void onlyReports() {
        addressAll();
        NoLetters.in(engine);
        forgetTheTimer();
    }

    @AfterEach
    void forgetTheTimer() {
        EngineClock.reset();
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(PROCESS)
                .list()
                .forEach(instance -> engine.getRuntimeService().deleteProcessInstance(instance.getId(), "test"));
    }

    @Test
    void everybodyGetsItOnceWhenTheMomentComesAndTheWorkbookWithIt() throws MessagingException {
        server.start();
        dispatch.dispatch();
        Instant moment = timer().getDuedate().toInstant();
        EngineClock.set(moment.plus(Duration.ofHours(30)));
        engine.getManagementService().executeJob(timer().getId());
        dispatch.dispatch();
        dispatch.dispatch();
        sendAll();

        assertThat(reports()).hasSize(3).allSatisfy(report -> {
            assertThat(report.getSubject()).startsWith("[Transition-" + run + "] Rapport hebdomadaire du ");
            assertThat(Received.text(report)).contains("0 % terminé", "À DÉMARRER (1)", "[Ready] Arrêter <script>");
            assertThat(Received.html(report)).contains("Arrêter &lt;script&gt;").doesNotContain("<script>");
            assertThat(Received.attachment(report)).startsWith("rapport-" + run).endsWith(".xlsx");
        });
        assertThat(timer().getDuedate().toInstant()).isEqualTo(moment.plus(Duration.ofDays(7)));
    }

    @Test
    void aLeadHasItSentAtOnceAndADoubleClickSendsOne() throws MessagingException {
        server.start();
        assertThat(onDemand.send(run, LEA)).isTrue();
        assertThat(onDemand.send(run, LEA)).isFalse();
        sendAll();
        assertThat(reports()).hasSize(3);
    }

    private Job timer() {
        ManagementService management = engine.getManagementService();
        return management.createJobQuery().processDefinitionKey(PROCESS).singleResult();
    }

    private List<MimeMessage> reports() {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> Received.text(message).contains(run.name()))
                .toList();
    }
}
