package be.ptr.notification;

import be.ptr.catalogue.Correspondent.Parcel;
import be.ptr.catalogue.Correspondents;
import be.ptr.engine.Letter;
import be.ptr.notification.Content.Call;
import be.ptr.plan.DryRun;
import be.ptr.plan.StepId;
import be.ptr.progress.RunProgress;
import be.ptr.progress.StepProgress;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Several steps can be started: to one person, each step with its own button; what is no longer true is left out. */
@Component
class ReadyListLetters implements Correspondence {
    private final Correspondents correspondents;
    private final ReadyLetters letters;
    private final StepOfLetter steps;
    private final StepBody body;
    private final StepAddresses addresses;
    private final Clock clock;

    ReadyListLetters(
            Correspondents correspondents,
            ReadyLetters letters,
            StepOfLetter steps,
            StepBody body,
            StepAddresses addresses,
            Clock clock) {
        this.correspondents = correspondents;
        this.letters = letters;
        this.steps = steps;
        this.body = body;
        this.addresses = addresses;
        this.clock = clock;
    }

    @Override
    public Set<Letter.Kind> kinds() {
        return Set.of(Letter.Kind.READY_LIST);
    }

    @Override
    public List<String> addressees(Letter letter) {
        return List.of(letter.recipient());
    }

    @Override
    public Instant earliest(Letter letter) {
        return parcel(letter).filter(parcel -> !parcel.closed()).map(Parcel::at).orElse(Instant.MIN);
    }

    /** What is added while nothing in it is true may be true: it is closed before it is given up. */
    @Override
    public Optional<String> obsolete(Letter letter, String email) {
        return !trueOf(letter, parcel(letter)).isEmpty()
                        || !trueOf(letter, closed(letter)).isEmpty()
                ? Optional.empty()
                : Optional.of("nothing-left");
    }

    @Override
    public Content content(Letter letter, Reader reader) {
        List<StepProgress> ready = trueOf(letter, closed(letter));
        RunProgress run = steps.run(letter);
        return ready.size() == 1 ? letters.content(run, ready.get(0), reader) : list(run, ready, reader);
    }

    private Content list(RunProgress run, List<StepProgress> ready, Reader reader) {
        StepTexts texts = new StepTexts(run.plan(), reader);
        String name = run.plan().run().name();
        return new Content(
                texts.of("mail.ready-list.subject", name, ready.size()),
                texts.of(
                        "mail.ready-list.preview",
                        texts.join(ready.stream()
                                .map(step -> step.step().id().value())
                                .toList())),
                texts.of("mail.step.run", name),
                texts.of("mail.ready-list.heading", ready.size()),
                List.of(
                        new Content.Paragraph("", texts.of("mail.ready-list.intro", reader.name())),
                        new Content.Calls(ready.stream()
                                .map(step -> call(run, step, reader, texts))
                                .toList())),
                List.of(addresses.footnoteOfMany(texts), texts.zone()));
    }

    private Call call(RunProgress run, StepProgress progress, Reader reader, StepTexts texts) {
        boolean copy = !progress.isAssignedTo(reader.email());
        DryRun name = run.plan().run();
        Content.Buttons buttons = copy
                ? addresses.looking(name, progress.step(), texts)
                : addresses.acting(name, progress.step(), reader, texts, "mail.step.start-it");
        return new Call(
                texts.title(progress.step()),
                body.brief(run, progress, texts, copy),
                buttons.all().get(0));
    }

    private List<StepProgress> trueOf(Letter letter, Optional<Parcel> parcel) {
        RunProgress run = steps.run(letter);
        return parcel.map(Parcel::steps).orElse(List.of()).stream()
                .flatMap(key -> run.step(key).stream())
                .filter(step -> letters.obsolete(ready(letter, step.step().id()), letter.recipient())
                        .isEmpty())
                .toList();
    }

    private static Letter ready(Letter list, StepId step) {
        return Letter.ready(Objects.requireNonNull(list.run()), step);
    }

    private Optional<Parcel> parcel(Letter letter) {
        return correspondents.find(Objects.requireNonNull(letter.run()), letter.recipient(), number(letter));
    }

    private Optional<Parcel> closed(Letter letter) {
        return correspondents.close(
                Objects.requireNonNull(letter.run()), letter.recipient(), number(letter), clock.instant());
    }

    private static int number(Letter letter) {
        return Integer.parseInt(letter.occurrence());
    }
}
