package be.ptr.notification;

import be.ptr.engine.Letter;
import be.ptr.progress.RunProgress;
import be.ptr.progress.StepProgress;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a letter about a step is about, as it stands now. */
@Component
class StepOfLetter {
    private final Situations situations;

    StepOfLetter(Situations situations) {
        this.situations = situations;
    }

    /** @throws NotYet while it cannot be read */
    RunProgress run(Letter letter) {
        return situations.of(Objects.requireNonNull(letter.run()));
    }

    /** Empty when the plan lost the step meanwhile. */
    Optional<StepProgress> find(Letter letter) {
        return run(letter).step(Objects.requireNonNull(letter.step()).value());
    }
}
