package be.ptr.notification;

import be.ptr.engine.Letter;
import be.ptr.engine.LetterKind;
import be.ptr.plan.StepId;
import be.ptr.progress.RunProgress;
import be.ptr.progress.StepProgress;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Several steps can be started: to one person, each step with its own button; what is no longer true is left out. */
@Component
class ReadyListLetters implements Correspondence {
    private final StoredLists lists;
    private final ReadyLetters letters;
    private final StepOfLetter steps;
    private final ReadyList list;

    ReadyListLetters(StoredLists lists, ReadyLetters letters, StepOfLetter steps, ReadyList list) {
        this.lists = lists;
        this.letters = letters;
        this.steps = steps;
        this.list = list;
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
        return lists.earliest(letter);
    }

    @Override
    public Optional<String> obsolete(Letter letter, String email) {
        return lists.isVoid(letter, told -> trueOf(letter, told)) ? Optional.of("none-ready") : Optional.empty();
    }

    @Override
    public Content content(Letter letter, Reader reader) {
        List<StepProgress> ready = trueOf(letter, lists.closed(letter));
        RunProgress run = steps.run(letter);
        return ready.size() == 1 ? letters.content(run, ready.get(0), reader) : list.content(run, ready, reader);
    }

    private List<StepProgress> trueOf(Letter letter, List<String> told) {
        RunProgress run = steps.run(letter);
        return told.stream()
                .flatMap(key -> run.step(key).stream())
                .filter(step -> letters.obsolete(ready(letter, step.step().id()), letter.recipient())
                        .isEmpty())
                .toList();
    }

    private static Letter ready(Letter list, StepId step) {
        return Letter.ready(Objects.requireNonNull(list.run()), step);
    }
}
