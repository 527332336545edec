package be.ptr.notification;

import be.ptr.configuration.Settings;
import be.ptr.engine.Letter;
import be.ptr.engine.LetterKind;
import be.ptr.notification.Content.Block;
import be.ptr.notification.Content.Fact;
import be.ptr.plan.Person;
import be.ptr.progress.RunProgress;
import be.ptr.wording.Wording;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** An e-mail did not reach its recipient: to the leads of the run. */
@Component
class FailureLetters implements Correspondence {
    private final Situations situations;
    private final URI site;

    FailureLetters(Situations situations, Settings settings) {
        this.situations = situations;
        this.site = settings.server().publicUrl();
    }

    @Override
    public Set<LetterKind> kinds() {
        return Set.of(LetterKind.SENDING_FAILED);
    }

    /** The one who cannot be reached would not learn it this way. */
    @Override
    public List<String> addressees(Letter letter) {
        return run(letter).plan().leads().stream()
                .map(Person::email)
                .filter(email -> !email.equalsIgnoreCase(letter.failed().recipient()))
                .toList();
    }

    @Override
    public Optional<String> obsolete(Letter letter, String email) {
        return Optional.empty();
    }

    @Override
    public Content content(Letter letter, Reader reader) {
        RunProgress run = run(letter);
        StepTexts texts = new StepTexts(run.plan(), reader);
        Letter.Failure failed = letter.failed();
        String person = texts.name(failed.recipient());
        Wording words = texts.words();
        String name = run.plan().run().name();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.of("mail.failure.what"), words.of("mail.kind." + failed.kind())));
        if (letter.step() != null) {
            String title = run.step(letter.step().value())
                    .map(step -> texts.title(step.step()))
                    .orElse(letter.step().value());
            facts.add(new Fact(words.of("mail.failure.step"), title));
        }
        facts.add(new Fact(words.of("mail.failure.person"), person));
        facts.add(new Fact(words.of("mail.failure.address"), failed.recipient()));
        facts.add(new Fact(
                words.of("mail.failure.cause"), Cause.parse(failed.cause()).said(words)));
        List<Block> blocks = List.of(
                new Content.Paragraph("", words.of("mail.failure.intro", reader.name(), person)),
                new Content.Facts("", facts),
                new Content.Paragraph("", words.of("mail.failure.advice")),
                new Content.Buttons(List.of(new Content.Button(words.of("mail.failure.look"), page(name)))));
        String about = letter.step() == null ? "" : letter.step().value();
        return new Content(
                words.of("mail.failure.subject", name, about, failed.recipient())
                        .strip(),
                words.of("mail.failure.preview", failed.recipient()),
                words.of("mail.step.run", name),
                words.of("mail.failure.heading"),
                blocks,
                List.of());
    }

    private String page(String run) {
        return UriComponentsBuilder.fromUri(site)
                .path("/e-mails")
                .queryParam("run", "{run}")
                .queryParam("state", "failed")
                .encode()
                .buildAndExpand(run)
                .toUriString();
    }

    private RunProgress run(Letter letter) {
        return situations.of(Objects.requireNonNull(letter.run()));
    }
}
