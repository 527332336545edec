package be.ptr.notification;

import be.ptr.engine.Letter;
import be.ptr.engine.LetterKind;
import be.ptr.notification.register.Correspondent.Parcel;
import be.ptr.notification.register.Correspondents;
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
    private final ReadyList list;
    private final Clock clock;

    ReadyListLetters(
            Correspondents correspondents, ReadyLetters letters, StepOfLetter steps, ReadyList list, Clock clock) {
        this.correspondents = correspondents;
        this.letters = letters;
        this.steps = steps;
        this.list = list;
        this.clock = clock;
    }

    @Override
    public Set<LetterKind> kinds() {
        return Set.of(LetterKind.READY_LIST);
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
                : Optional.of("none-ready");
    }

    @Override
    public Content content(Letter letter, Reader reader) {
        List<StepProgress> ready = trueOf(letter, closed(letter));
        RunProgress run = steps.run(letter);
        return ready.size() == 1 ? letters.content(run, ready.get(0), reader) : list.content(run, ready, reader);
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
