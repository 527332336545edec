package be.ptr.notification;

import be.ptr.catalogue.Catalogue;
import be.ptr.configuration.Settings;
import be.ptr.engine.Letter;
import be.ptr.engine.Outbox;
import be.ptr.engine.Posting;
import be.ptr.intake.Wave;
import be.ptr.notification.register.Correspondents;
import be.ptr.notification.register.Correspondents.Reason;
import be.ptr.plan.DryRun;
import be.ptr.plan.Plan;
import be.ptr.progress.RunProgress;
import be.ptr.progress.State;
import be.ptr.progress.StepProgress;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says how many e-mails something would have leave, before it does. */
@Component
public class Waves {
    private final Outbox outbox;
    private final Correspondences correspondences;
    private final Correspondents correspondents;
    private final Catalogue catalogue;
    private final ReadyLetters ready;
    private final Composer composer;
    private final Letterheads letterheads;
    private final Clock clock;
    private final Duration gather;
    private final Duration window;

    Waves(
            Outbox outbox,
            Correspondences correspondences,
            Correspondents correspondents,
            Catalogue catalogue,
            ReadyLetters ready,
            Composer composer,
            Letterheads letterheads,
            Settings settings,
            Clock clock) {
        this.outbox = outbox;
        this.correspondences = correspondences;
        this.correspondents = correspondents;
        this.catalogue = catalogue;
        this.ready = ready;
        this.composer = composer;
        this.letterheads = letterheads;
        this.clock = clock;
        this.gather = settings.mail().gather();
        this.window = settings.states().lockedWindow();
    }

    /** A letter and one of those who get it. */
    private record Copy(Letter letter, String person) {}

    /** What waits in a run, as far as it is still true. */
    public Wave waiting(DryRun run) {
        List<Copy> copies = outbox.waiting(Integer.MAX_VALUE).stream()
                .filter(posting -> run.equals(posting.letter().run()) && !posting.failed())
                .flatMap(posting -> copies(posting).stream())
                .filter(this::isTrue)
                .toList();
        return catalogue.current(run).map(plan -> wave(plan, copies)).orElse(Wave.NONE);
    }

    /** The report of a run, asked for now. */
    public Wave report(DryRun run) {
        Letter letter = Letter.weeklyReport(run, clock.instant().toString(), "");
        return catalogue.current(run).map(plan -> wave(plan, copies(letter))).orElse(Wave.NONE);
    }

    /** What the start of a plan makes Ready at once. */
    public Wave start(Plan plan) {
        RunProgress begun = RunProgress.begun(plan, clock.instant(), window);
        Map<String, Integer> letters = new LinkedHashMap<>();
        Optional<StepProgress> first = Optional.empty();
        for (StepProgress step : begun.steps()) {
            if (step.state() == State.READY) {
                first = first.isPresent() ? first : Optional.of(step);
                ready.recipients(begun, step).forEach(person -> letters.merge(person, 1, Integer::sum));
            }
        }
        Optional<Composed> preview =
                first.flatMap(step -> plan.person(step.assignees().get(0))
                        .map(Reader::of)
                        .map(reader -> composed(ready.content(begun, step, reader), reader, plan)));
        return wave(shares(plan, Map.of(Reason.READY, letters), Map.of()), preview);
    }

    private List<Copy> copies(Posting posting) {
        return posting.recipient().isEmpty()
                ? copies(posting.letter())
                : List.of(new Copy(posting.letter(), posting.recipient()));
    }

    private List<Copy> copies(Letter letter) {
        try {
            return correspondences.of(letter).addressees(letter).stream()
                    .map(person -> new Copy(letter, person))
                    .toList();
        } catch (NotYet unknown) {
            return List.of();
        }
    }

    private boolean isTrue(Copy copy) {
        try {
            return correspondences
                    .of(copy.letter())
                    .obsolete(copy.letter(), copy.person())
                    .isEmpty();
        } catch (NotYet unknown) {
            return false;
        }
    }

    private Wave wave(Plan plan, List<Copy> copies) {
        Map<Reason, Map<String, Integer>> gathered = new EnumMap<>(Reason.class);
        Map<String, Integer> alone = new LinkedHashMap<>();
        copies.forEach(copy -> (copy.letter().kind().list().isPresent()
                        ? gathered.computeIfAbsent(
                                StoredLists.reason(copy.letter().kind()), reason -> new LinkedHashMap<>())
                        : alone)
                .merge(copy.person(), 1, Integer::sum));
        return wave(shares(plan, gathered, alone), preview(plan, copies));
    }

    private Map<String, Integer> shares(
            Plan plan, Map<Reason, Map<String, Integer>> gathered, Map<String, Integer> alone) {
        Map<String, Integer> shares = new LinkedHashMap<>(alone);
        gathered.forEach((reason, people) -> people.forEach((person, letters) -> shares.merge(
                person,
                correspondents.emails(reason, plan.run(), person, letters, clock.instant(), gather),
                Integer::sum)));
        Map<String, Integer> named = new LinkedHashMap<>();
        shares.forEach((person, share) -> named.merge(named(person, plan), share, Integer::sum));
        return named;
    }

    /** Two people may have one name. */
    private static String named(String email, Plan plan) {
        String name = plan.nameOf(email);
        return plan.people().stream()
                                .filter(person -> person.name().equals(name))
                                .count()
                        > 1
                ? name + " (" + email + ")"
                : name;
    }

    /** Of the first one whose words can be made. */
    private Optional<Composed> preview(Plan plan, List<Copy> copies) {
        for (Copy copy : copies) {
            if (!copy.letter().kind().isList()) {
                Reader reader = Reader.of(copy.person(), plan);
                return Optional.of(
                        composed(correspondences.of(copy.letter()).content(copy.letter(), reader), reader, plan));
            }
        }
        return Optional.empty();
    }

    private Composed composed(Content content, Reader reader, Plan plan) {
        return composer.compose(content, reader.language(), "", letterheads.of(plan));
    }

    /** @param shares how many e-mails each person gets, by name */
    private static Wave wave(Map<String, Integer> shares, Optional<Composed> preview) {
        Optional<Map.Entry<String, Integer>> busiest =
                shares.entrySet().stream().max(Map.Entry.comparingByValue());
        return new Wave(
                shares.values().stream().mapToInt(Integer::intValue).sum(),
                (int) shares.values().stream().filter(share -> share > 0).count(),
                busiest.map(Map.Entry::getValue).orElse(0),
                busiest.map(Map.Entry::getKey).orElse(""),
                preview.map(Composed::subject).orElse(""),
                preview.map(Composed::html).map(Kept::withoutKeys).orElse(""));
    }
}
