package be.ptr.notification;

import be.ptr.engine.Letter;
import be.ptr.engine.LetterKind;
import be.ptr.notification.Content.Block;
import be.ptr.plan.Step;
import be.ptr.progress.RunProgress;
import be.ptr.progress.State;
import be.ptr.progress.StepProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Somebody else was given a step: to that person. */
@Component
class TransferLetters implements Correspondence {
    private final StepOfLetter steps;
    private final StepBody body;
    private final StepAddresses addresses;

    TransferLetters(StepOfLetter steps, StepBody body, StepAddresses addresses) {
        this.steps = steps;
        this.body = body;
        this.addresses = addresses;
    }

    @Override
    public Set<LetterKind> kinds() {
        return Set.of(LetterKind.TRANSFER, LetterKind.MASS_TRANSFER);
    }

    @Override
    public List<String> addressees(Letter letter) {
        return obsolete(letter, letter.recipient()).isPresent() ? List.of() : List.of(letter.recipient());
    }

    @Override
    public Optional<String> obsolete(Letter letter, String email) {
        return steps.find(letter)
                .map(step -> step.state() == State.TERMINATED
                        ? Optional.of("closed")
                        : step.isAssignedTo(email) ? Optional.<String>empty() : Optional.of("reassigned"))
                .orElse(Optional.of("no-such-step"));
    }

    @Override
    public Content content(Letter letter, Reader reader) {
        StepProgress progress = steps.find(letter).orElseThrow();
        Given given = new Given(
                progress,
                letter.by(),
                letter.message(),
                Given.to(reader.email(), progress).leaver());
        return content(steps.run(letter), given, reader);
    }

    Content content(RunProgress run, Given given, Reader reader) {
        StepProgress progress = given.progress();
        Step step = progress.step();
        StepTexts texts = new StepTexts(run.plan(), reader);
        String by = texts.name(given.by());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Content.Paragraph(
                "",
                texts.of("mail.transfer.intro", reader.name(), by, step.id().value()) + "\n"
                        + shared(given, reader, texts)
                        + situation(progress, reader, texts)));
        if (!given.message().isBlank()) {
            blocks.add(new Content.Quote(texts.of("mail.transfer.message", by), given.message()));
        }
        Lateness.of(progress, run.at()).map(late -> late.block(texts)).ifPresent(blocks::add);
        body.warning(run, progress, texts).ifPresent(blocks::add);
        blocks.add(addresses.acting(run.plan().run(), step, reader, texts, firstButton(progress, reader)));
        blocks.addAll(body.of(run, progress, texts));
        return new Content(
                texts.transferSubject(step),
                texts.of("mail.transfer.preview", by, step.label()),
                texts.place(step),
                texts.title(step),
                blocks,
                List.of(addresses.footnote(texts), texts.zone()));
    }

    /** A line for the one who was given it in place of one among several; else empty. */
    static String shared(Given given, Reader reader, StepTexts texts) {
        List<String> others = given.progress().assignees().stream()
                .filter(email -> !email.equalsIgnoreCase(reader.email()) && !email.equalsIgnoreCase(given.leaver()))
                .toList();
        return given.leaver().isEmpty() || others.isEmpty()
                ? ""
                : texts.of("mail.transfer.shared", texts.name(given.leaver()), texts.names(others)) + "\n";
    }

    private static String situation(StepProgress progress, Reader reader, StepTexts texts) {
        return switch (progress.state()) {
            case READY -> texts.of("mail.transfer.ready");
            case OPEN ->
                progress.isOpenBy(reader.email())
                        ? texts.of("mail.transfer.open")
                        : texts.of("mail.transfer.held", texts.name(String.valueOf(progress.who())));
            default -> texts.of("mail.transfer.early");
        };
    }

    static String firstButton(StepProgress progress, Reader reader) {
        return switch (progress.state()) {
            case READY -> "mail.step.start-it";
            case OPEN -> progress.isOpenBy(reader.email()) ? "mail.step.close-it" : "mail.step.look";
            default -> "mail.step.look";
        };
    }
}
