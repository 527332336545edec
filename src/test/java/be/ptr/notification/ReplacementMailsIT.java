package be.ptr.notification;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.commands.Remark;
import be.ptr.plan.DryRun;
import be.ptr.plan.PlanBuilder;
import be.ptr.progress.Actor;
import be.ptr.security.StepLinks;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who hears what, and by which links, when one of those a step is assigned to is replaced. */
class ReplacementMailsIT extends MailScene {
    private static final String CARL = "carl@example.be";
    private static final Actor LEAD = new Actor(LEA, true);

    @Autowired
    private StepLinks links;

    @Autowired
    private ReportsOnDemand reports;

    private final DryRun shared = new DryRun("Shared " + Long.toHexString(System.nanoTime()));

    @BeforeEach
    void aSharedStep() {
        begin(PlanBuilder.run(shared.name())
                .lead(LEA)
                .person(CARL)
                .phase("PP")
                .step("S")
                .by(ADA, BOB)
                .build());
        server.start();
        sendAll();
    }

    private MimeMessage transfer(String step) throws MessagingException {
        String subject = "[Transition-" + shared + "] " + step + "-Exécution (transfert)";
        for (MimeMessage message : server.getReceivedMessages()) {
            if (message.getSubject().equals(subject)) {
                return message;
            }
        }
        throw new AssertionError("no " + subject + " among " + Arrays.toString(server.getReceivedMessages()));
    }

    private String page(String person) {
        return visitor().get(links.issue(shared, "S", person).getPath()).body();
    }

    @Test
    void theSuccessorReadsWhomToReplaceAndWithWhomAndTheOthersReadNothingNew() throws MessagingException {
        int before = server.getReceivedMessages().length;
        actions.transferAll(shared, ADA, CARL, "Ada est partie", LEAD);
        sendAll();

        assertThat(server.getReceivedMessages()).hasSize(before + 1);
        MimeMessage mail = transfer("S");
        assertThat(Received.address(mail)).isEqualTo(CARL);
        assertThat(Received.text(mail).replace("à\n", "à "))
                .contains("Vous y remplacez " + ADA + " ; elle reste aussi attribuée à " + BOB + ".")
                .contains("Elle peut être démarrée dès maintenant.", "> Ada est partie");
    }

    @Test
    void theWeeklyReportSaysWhoReplacesWhom() throws Exception {
        actions.transferAll(shared, ADA, CARL, "", LEAD);
        sendAll();
        server.purgeEmailFromAllMailboxes();
        reports.send(shared, LEA);
        sendAll();

        MimeMessage report = server.getReceivedMessages()[0];
        assertThat(Received.text(report).replaceAll("\\s+", " ")).contains(": " + CARL + " remplace désormais " + ADA);
        try (InputStream file = ((Multipart) report.getContent()).getBodyPart(1).getInputStream();
                Workbook tables = WorkbookFactory.create(file)) {
            assertThat(tables.getSheet("Changements"))
                    .extracting(row -> row.getCell(5).getStringCellValue())
                    .contains(CARL + " remplace désormais " + ADA);
        }
    }

    @Test
    void theLinkOfTheLeaverIsDeadAndThoseOfTheOthersAndOfTheSuccessorWork() {
        actions.transferAll(shared, ADA, CARL, "", LEAD);

        assertThat(page(ADA)).contains("Elle a été transférée à " + CARL).doesNotContain("value=\"START\"");
        assertThat(page(BOB)).contains("value=\"START\"").doesNotContain("Elle vous a été transférée");
        assertThat(page(CARL)).contains("value=\"START\"", "Elle vous a été transférée par " + LEA);
    }

    @Test
    void whoGetsAStepThatSomebodyElseHasOpenIsNotToldToCloseIt() throws MessagingException {
        actions.start(shared, "S", new Actor(BOB, false), Remark.NONE);
        actions.transferAll(shared, ADA, CARL, "", LEAD);
        sendAll();

        assertThat(Received.text(transfer("S")))
                .contains(BOB + " l'a démarrée : c'est à cette personne de la clôturer.")
                .doesNotContain("c'est à vous de la clôturer", "Clôturer l'étape-action :");
        assertThat(page(BOB)).contains("value=\"CLOSE\"");
    }
}
