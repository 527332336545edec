package be.ptr.notification;

import be.ptr.engine.Letter;
import be.ptr.engine.LetterKind;
import be.ptr.progress.RunProgress;
import be.ptr.progress.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Several steps were given to one person at once: to that person; what is no longer true is left out. */
@Component
class TransferListLetters implements Correspondence {
    private final StoredLists lists;
    private final StepOfLetter steps;
    private final TransferLetters letters;
    private final TransferList list;

    TransferListLetters(StoredLists lists, StepOfLetter steps, TransferLetters letters, TransferList list) {
        this.lists = lists;
        this.steps = steps;
        this.letters = letters;
        this.list = list;
    }

    @Override
    public Set<LetterKind> kinds() {
        return Set.of(LetterKind.TRANSFER_LIST);
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
        return lists.isVoid(letter, told -> trueOf(letter, told)) ? Optional.of("none-transferred") : Optional.empty();
    }

    @Override
    public Content content(Letter letter, Reader reader) {
        RunProgress run = steps.run(letter);
        List<Given> given = trueOf(letter, lists.closed(letter));
        return given.size() == 1 ? letters.content(run, given.get(0), reader) : list.content(run, given, reader);
    }

    /** In the order of the workbook, each step once. */
    private List<Given> trueOf(Letter letter, List<String> told) {
        RunProgress run = steps.run(letter);
        Set<String> keys = told.stream().map(StoredLists::step).collect(Collectors.toSet());
        return run.steps().stream()
                .filter(step -> keys.contains(step.step().id().key()))
                .filter(step -> step.state() != State.TERMINATED && step.isAssignedTo(letter.recipient()))
                .map(step -> Given.to(letter.recipient(), step))
                .toList();
    }
}
