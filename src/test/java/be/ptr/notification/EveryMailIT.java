package be.ptr.notification;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.commands.Remark;
import be.ptr.commands.Transfer;
import be.ptr.engine.Letter;
import be.ptr.engine.NoLetters;
import be.ptr.engine.internals.EngineClock;
import be.ptr.notification.gathered.Gathering;
import be.ptr.plan.DryRun;
import be.ptr.plan.Language;
import be.ptr.plan.Person;
import be.ptr.plan.Phone;
import be.ptr.plan.Plan;
import be.ptr.plan.PlanBuilder;
import be.ptr.plan.Role;
import be.ptr.plan.StepId;
import be.ptr.progress.Actor;
import be.ptr.progress.Boards;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every kind of e-mail in both languages, as a mail server gets it; their pages are left in {@code target/mails}. */
class EveryMailIT extends MailScene {
    private static final Path LOOKS = Path.of("target", "mails");

    @Autowired
    private Gathering gathering;

    @Autowired
    private Boards boards;

    @Autowired
    private ReportsOnDemand reports;

    private final String own = Long.toHexString(System.nanoTime());
    private final DryRun every = new DryRun("Every-" + own);
    private final String lead = "lead." + own + "@example.be";
    private final String second = "second." + own + "@example.be";
    private final String doer = "doer." + own + "@example.be";
    private final String heir = "heir." + own + "@example.be";
    private final String head = "head." + own + "@example.be";
    private final Instant begin = Instant.now();

    @BeforeEach
    void onlyOurLetters() {
        addressAll();
        NoLetters.in(engine);
        server.start();
    }

    @AfterEach
    void goOn() {
        EngineClock.reset();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyKindSaysWhoAnswersForItAndGreetsWell(Language language) throws MessagingException, IOException {
        begin(plan(language));
        theirTimeComes(every);
        sendAll();
        actions.transfer(every, "A", new Actor(doer, false), new Transfer(heir, "Je pars.\nMerci", ""), Remark.NONE);
        outbox.announce(Letter.sendingFailed(
                Letter.ready(every, new StepId("B")), doer, new Cause("refused", "550 unknown").toString()));
        outbox.announce(Letter.signIn(doer, "/"));
        outbox.announce(Letter.password(doer));
        reports.send(every, lead);
        sendAll();
        boards.replan(every);
        EngineClock.set(begin.plus(Duration.ofHours(25)));
        gathering.gather();
        sendAll();

        List<MimeMessage> mails = Arrays.stream(server.getReceivedMessages())
                .filter(message -> Received.isTo(message, doer)
                        || Received.isTo(message, heir)
                        || Received.isTo(message, head)
                        || Received.isTo(message, lead))
                .toList();
        List<String> subjects = subjects(mails);
        String transfer = language == Language.FR ? " (transfert)" : " (transfer)";
        assertThat(subjects)
                .contains("[Transition-" + every + "] A-Exécution", "[Transition-" + every + "] A-Exécution" + transfer)
                .anyMatch(subject -> subject.endsWith(doer))
                .anyMatch(subject -> subject.contains(language == Language.FR ? "Rapport hebdo" : "Weekly report"))
                .anyMatch(subject -> subject.contains(language == Language.FR ? "attend" : "waiting"));
        for (MimeMessage mail : mails) {
            keep(mail, language);
            isWellMade(mail);
            if (mail.getSubject().startsWith("[Transition")) {
                saysWhoAnswers(mail, language);
            } else {
                assertThat(mail.getHeader("Reply-To")).isNull();
            }
        }
        saysThatItIsLate(mails, language);
        remindsWithAGreetingAButtonAndTheZone(mails, language);
    }

    private void remindsWithAGreetingAButtonAndTheZone(List<MimeMessage> mails, Language language)
            throws MessagingException {
        boolean french = language == Language.FR;
        for (MimeMessage mail : mails) {
            String text = Received.text(mail).replaceAll("\\s+", " ");
            if (mail.getSubject().matches(".*(attend|attendent|waiting)")) {
                assertThat(text)
                        .contains(french ? "Bonjour " : "Hello ")
                        .contains(french ? "Démarrer l'étape-action : http" : "Start the step: http", "/etape/")
                        .contains(french ? "(heure de Bruxelles)" : "(Brussels time)");
                assertThat(Received.html(mail)).contains("/etape/");
            } else if (Received.isTo(mail, head) && mail.getSubject().contains("] A-")) {
                assertThat(text).contains(french ? "parce que vous dirigez" : "because you head");
            }
        }
    }

    private Plan plan(Language language) {
        Plan drawn = PlanBuilder.run(every.name())
                .phase("PP")
                .step("A")
                .label("Arrêter les serveurs <de nuit> & co")
                .lasting(Duration.ofHours(1))
                .startingAt(begin.minus(Duration.ofHours(3)))
                .by(doer)
                .step("B")
                .label("Prévenir la direction")
                .startingAt(begin.minus(Duration.ofMinutes(5)))
                .by(doer)
                .step("C")
                .by(doer)
                .after("B")
                .build();
        List<Person> people = List.of(
                new Person(
                        lead,
                        "Léa d'Aubépine",
                        "PMO",
                        "DSI",
                        Role.LEAD,
                        null,
                        language,
                        new Phone("+33 1 99 00 01 01")),
                new Person(second, "Max Charme", "PMO", "DSI", Role.LEAD, null, language),
                new Person(doer, "Ada Lôvelace, \"Dr\"", "OPS", null, Role.RESPONSIBLE, null, language),
                new Person(heir, "Bob Heir", "OPS", null, Role.RESPONSIBLE, null, language),
                new Person(head, "Hugo Chef", "OPS", null, Role.TEAM_HEAD, null, language));
        return new Plan(drawn.run(), drawn.zone(), drawn.phases(), drawn.steps(), List.of(), List.of(), people);
    }

    private static void isWellMade(MimeMessage mail) throws MessagingException {
        String html = Received.html(mail);
        boolean report = !Received.attachment(mail).isEmpty();
        assertThat(mail.getContentType()).startsWith(report ? "multipart/mixed" : "multipart/alternative");
        assertThat(((InternetAddress) mail.getAllRecipients()[0]).getPersonal()).isNotBlank();
        assertThat(html).contains("max-width:600px", "<!--[if mso]>", "prefers-color-scheme: dark");
        assertThat(html.lines().filter(line -> line.matches(".*<(a|div|span)\\b[^>]*padding.*")))
                .isEmpty();
        assertThat(html + Received.text(mail)).doesNotContain("Europe/Brussels", "??", "{0}");
        assertThat(Received.text(mail)).doesNotContainPattern("(Bonjour|Hello) [^\\n]*,\\n\\p{Ll}");
    }

    private void saysWhoAnswers(MimeMessage mail, Language language) throws MessagingException {
        assertThat(mail.getReplyTo())
                .extracting(one -> ((InternetAddress) one).getAddress())
                .containsExactly(lead, second);
        assertThat(Received.html(mail))
                .contains(
                        "href=\"tel:+33199000101\"",
                        "href=\"mailto:" + lead + "\"",
                        "Léa d&#39;Aubépine",
                        "Max Charme");
        assertThat(Received.text(mail))
                .startsWith(language == Language.FR ? "[ Répétition " + every + " ]" : "[ Rehearsal " + every + " ]")
                .contains("- Léa d'Aubépine, +33 1 99 00 01 01, " + lead.substring(0, 5));
    }

    private void saysThatItIsLate(List<MimeMessage> mails, Language language) throws MessagingException {
        String late = language == Language.FR ? "Sa fin était prévue" : "It was due to end";
        int transferred = 0;
        for (MimeMessage mail : mails) {
            boolean ready = mail.getSubject().startsWith("[Transition-" + every + "] A-Exécution");
            boolean punctual = mail.getSubject().equals("[Transition-" + every + "] B-Exécution");
            if (ready) {
                transferred += mail.getSubject().endsWith(")") ? 1 : 0;
                assertThat(Received.text(mail)).contains(late);
            } else if (punctual) {
                assertThat(Received.text(mail)).doesNotContain(late);
            }
        }
        assertThat(transferred).isEqualTo(1);
    }

    private static List<String> subjects(List<MimeMessage> mails) throws MessagingException {
        List<String> subjects = new ArrayList<>();
        for (MimeMessage mail : mails) {
            subjects.add(mail.getSubject());
        }
        return subjects;
    }

    private void keep(MimeMessage mail, Language language) throws MessagingException, IOException {
        Files.createDirectories(LOOKS);
        String name =
                mail.getSubject().replace(own, "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String to = Received.address(mail).replaceAll("\\..*", "");
        Files.writeString(LOOKS.resolve(language.code() + "-" + to + name + ".html"), Received.html(mail));
        Files.writeString(LOOKS.resolve(language.code() + "-" + to + name + ".txt"), Received.text(mail));
    }
}
