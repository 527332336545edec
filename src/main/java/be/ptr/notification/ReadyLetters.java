package be.ptr.notification;

import be.ptr.configuration.Settings;
import be.ptr.engine.Letter;
import be.ptr.engine.LetterKind;
import be.ptr.notification.Content.Block;
import be.ptr.plan.Step;
import be.ptr.progress.RunProgress;
import be.ptr.progress.State;
import be.ptr.progress.StepProgress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A step can be started: to those it is assigned to; their heads get a copy. */
@Component
class ReadyLetters implements Correspondence {
    private final StepOfLetter steps;
    private final StepBody body;
    private final StepAddresses addresses;
    private final boolean copyHeads;

    ReadyLetters(StepOfLetter steps, StepBody body, StepAddresses addresses, Settings settings) {
        this.steps = steps;
        this.body = body;
        this.addresses = addresses;
        this.copyHeads = settings.mail().copyHeads();
    }

    @Override
    public Set<LetterKind> kinds() {
        return Set.of(LetterKind.READY);
    }

    @Override
    public List<String> addressees(Letter letter) {
        Optional<StepProgress> step = steps.find(letter);
        if (step.isEmpty() || step.get().state() != State.READY) {
            return List.of();
        }
        return recipients(steps.run(letter), step.get());
    }

    /** Those to whom the step is assigned, then those who get a copy. */
    List<String> recipients(RunProgress run, StepProgress step) {
        Set<String> all = new LinkedHashSet<>(step.assignees());
        all.addAll(copyHeads ? Heads.of(step.step(), run.plan()) : List.of());
        return List.copyOf(all);
    }

    @Override
    public Optional<String> obsolete(Letter letter, String email) {
        return steps.find(letter)
                .map(step ->
                        step.isAssignedTo(email) || copies(letter, step.step()).contains(email)
                                ? obsolete(step.state())
                                : Optional.of("reassigned"))
                .orElse(Optional.of("no-such-step"));
    }

    private static Optional<String> obsolete(State state) {
        return switch (state) {
            case READY -> Optional.empty();
            case OPEN -> Optional.of("started");
            case TERMINATED -> Optional.of("closed");
            case LOCKED, OVERDUE, IDLE, PLANNED -> Optional.of("not-ready");
        };
    }

    private List<String> copies(Letter letter, Step step) {
        return copyHeads ? Heads.of(step, steps.run(letter).plan()) : List.of();
    }

    @Override
    public Content content(Letter letter, Reader reader) {
        return content(steps.run(letter), steps.find(letter).orElseThrow(), reader);
    }

    Content content(RunProgress run, StepProgress progress, Reader reader) {
        Step step = progress.step();
        StepTexts texts = new StepTexts(run.plan(), reader);
        boolean copy = !progress.isAssignedTo(reader.email());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Content.Paragraph("", intro(progress, texts, reader, copy)));
        Lateness.of(progress, run.at()).map(late -> late.block(texts)).ifPresent(blocks::add);
        body.warning(run, progress, texts).ifPresent(blocks::add);
        blocks.add(
                copy
                        ? addresses.looking(run.plan().run(), step, texts)
                        : addresses.acting(run.plan().run(), step, reader, texts, "mail.step.start-it"));
        blocks.addAll(body.of(run, progress, texts));
        String preview = texts.of("mail.ready.preview", step.id().value(), step.label());
        return new Content(
                texts.subject(step),
                preview,
                texts.place(step),
                texts.title(step),
                blocks,
                copy
                        ? List.of(texts.of("mail.ready.why-copy"), texts.zone())
                        : List.of(addresses.footnote(texts), texts.zone()));
    }

    private static String intro(StepProgress progress, StepTexts texts, Reader reader, boolean copy) {
        String id = progress.step().id().value();
        return copy
                ? texts.of("mail.ready.copy", reader.name(), id, texts.names(progress.assignees()))
                : texts.of("mail.ready.intro", reader.name(), id);
    }
}
