package be.ptr.notification;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.ServerIT;
import be.ptr.bpmn.PhaseModeller;
import be.ptr.catalogue.Catalogue;
import be.ptr.catalogue.Import;
import be.ptr.catalogue.PlanVersionId;
import be.ptr.commands.StepActions;
import be.ptr.configuration.MailSettings.Delivery;
import be.ptr.engine.NoLetters;
import be.ptr.engine.Outbox;
import be.ptr.engine.PhaseRuns;
import be.ptr.plan.DryRun;
import be.ptr.plan.Plan;
import be.ptr.plan.PlanBuilder;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A run whose e-mails go to a mail server that a test starts, or does not. */
abstract class MailScene extends ServerIT {
    protected static final String ADA = "ada@example.be";
    protected static final String BOB = "bob@example.be";
    protected static final String LEA = "lea@example.be";

    @Autowired
    protected StepActions actions;

    @Autowired
    protected Catalogue catalogue;

    @Autowired
    protected PhaseRuns runs;

    @Autowired
    protected ProcessEngine engine;

    @Autowired
    protected Outbox outbox;

    @Autowired
    protected Round round;

    @Autowired
    protected Outlet outlet;

    @Autowired
    protected Deliveries deliveries;

    @Autowired
    protected MailRegister register;

    protected final DryRun run = new DryRun("Mails " + Long.toHexString(System.nanoTime()));
    protected final GreenMail server =
            new GreenMail(new ServerSetup(SMTP_PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void startARunWhoseEMailsLeave() {
        NoLetters.in(engine);
        outlet.passed();
        begin(PlanBuilder.run(run.name())
                .lead(LEA)
                .person(BOB)
                .phase("PP")
                .step("A")
                .label("Arrêter <script>alert('$')</script> & co")
                .by(ADA)
                .step("B")
                .by(ADA)
                .after("A")
                .build());
    }

    protected void begin(Plan plan) {
        PlanVersionId version = catalogue.store(plan, new Import("plan.xlsx", "", Instant.now()));
        runs.deployAndStart(plan, new PhaseModeller(Duration.ofDays(5)).models(plan), version.value());
        catalogue.makeCurrent(version);
        deliveries.choose(plan.run(), Delivery.ON, LEA);
    }

    @AfterEach
    void stop() {
        server.stop();
        NoLetters.in(engine);
    }

    protected void addressAll() {
        round.address();
    }

    protected void sendAll() {
        for (int worked = round.work(); worked > 0; worked = round.work()) {
            assertThat(worked).isPositive();
        }
    }

    protected MimeMessage only() {
        MimeMessage[] messages = server.getReceivedMessages();
        assertThat(Arrays.asList(messages)).hasSize(1);
        return messages[0];
    }

    /** The timers of the planned starts that are reached. */
    final void theirTimeComes(DryRun run) {
        ManagementService management = engine.getManagementService();
        engine.getRuntimeService().createProcessInstanceQuery().list().stream()
                .filter(instance -> String.valueOf(instance.getBusinessKey()).startsWith(run.name() + "/"))
                .flatMap(instance ->
                        management
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .timers()
                                .executable()
                                .list()
                                .stream())
                .forEach(job -> management.executeJob(job.getId()));
    }
}
