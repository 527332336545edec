package be.ptr.notification.gathered;

import be.ptr.configuration.MailSettings;
import be.ptr.configuration.Settings;
import be.ptr.engine.Letter;
import be.ptr.engine.LetterKind;
import be.ptr.notification.Content;
import be.ptr.notification.Content.Block;
import be.ptr.notification.Content.Button;
import be.ptr.notification.Content.Buttons;
import be.ptr.notification.Content.Paragraph;
import be.ptr.notification.Correspondence;
import be.ptr.notification.Deliveries;
import be.ptr.notification.Reader;
import be.ptr.plan.DryRun;
import be.ptr.progress.Boards;
import be.ptr.progress.RunProgress;
import be.ptr.report.Addresses;
import be.ptr.report.Words;
import be.ptr.security.StepLinks;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Gathered reminders and delays: each says only what is still true when it is sent. */
@Component
class GatheredCorrespondence implements Correspondence {

    private final GatheredLetters letters;
    private final Boards progress;
    private final Deliveries deliveries;
    private final StepLinks links;
    private final MailSettings mail;
    private final URI site;

    GatheredCorrespondence(
            GatheredLetters letters, Boards progress, Deliveries deliveries, StepLinks links, Settings settings) {
        this.letters = letters;
        this.progress = progress;
        this.deliveries = deliveries;
        this.links = links;
        this.mail = settings.mail();
        this.site = settings.server().publicUrl();
    }

    @Override
    public Set<LetterKind> kinds() {
        return Set.of(LetterKind.GATHERED);
    }

    @Override
    public List<String> addressees(Letter letter) {
        return List.of(letter.recipient());
    }

    @Override
    public Optional<String> obsolete(Letter letter, String email) {
        return isTrue(letter, letters.find(letter.occurrence())) || isTrue(letter, letters.close(letter.occurrence()))
                ? Optional.empty()
                : Optional.of("nothing-left");
    }

    private boolean isTrue(Letter letter, Optional<Gathered> stored) {
        return run(letter).filter(run -> !notices(stored, run).isEmpty()).isPresent();
    }

    @Override
    public Content content(Letter letter, Reader reader) {
        RunProgress run = run(letter).orElseThrow();
        String name = run.plan().run().name();
        Words words = new Words(run.plan(), reader.language(), true);
        Addresses addresses = new Addresses(site, run.plan().run());
        List<Notice> notices = notices(letters.close(letter.occurrence()), run);
        GatheredBlocks parts = new GatheredBlocks(run, reader.email(), words, addresses, links);
        List<Block> blocks = new ArrayList<>(
                List.of(new Paragraph("", words.of("gathered.intro", reader.name(), words.moment(run.at())))));
        blocks.addAll(parts.blocks(notices));
        blocks.add(new Buttons(List.of(new Button(words.of("report.run", name), addresses.run()))));
        String subject = words.of("gathered.subject", name, notices.size());
        return new Content(
                subject,
                words.of("gathered.why"),
                words.of("gathered.kicker", name),
                words.of("gathered.title", notices.size()),
                blocks,
                parts.hasStart(notices)
                        ? List.of(ofButtons(run, words), words.of("gathered.why"))
                        : List.of(words.of("gathered.why")));
    }

    private String ofButtons(RunProgress run, Words words) {
        return mail.links() == MailSettings.Links.STEP
                ? words.of("mail.ready-list.personal", words.date(run.at().plus(mail.linkValid())))
                : words.of("mail.step.sign-in");
    }

    private Optional<RunProgress> run(Letter letter) {
        return progress.read(Objects.requireNonNull(letter.run()));
    }

    /** What of a letter is still true, and wanted by the leads of the run. */
    private List<Notice> notices(Optional<Gathered> stored, RunProgress run) {
        return stored.stream()
                .flatMap(letter -> Notices.of(run, mail.remindAfter()).stream()
                        .filter(notice -> notice.person().equals(letter.person()))
                        .filter(notice -> letter.notices().contains(notice.key())))
                .filter(notice -> isWanted(notice, run.plan().run(), deliveries))
                .toList();
    }

    /** Whether people of the run are told such things. */
    static boolean isWanted(Notice notice, DryRun run, Deliveries deliveries) {
        return notice.kind().isReminder() ? deliveries.reminder(run) : deliveries.overdue(run);
    }
}
