package be.ptr.progress;

import be.ptr.defects.Defect;
import be.ptr.defects.Defects;
import be.ptr.facts.FactDetails;
import be.ptr.facts.LoggedFact;
import be.ptr.plan.DryRun;
import be.ptr.plan.StepId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;

/** What happened in a run: when, by whom, and why. Told from the board; the texts of defects come from where these are. */
public final class Journal {
    /** Characters of a defect's text that its lines repeat: enough to know which one is meant. */
    private static final int SHOWN = 200;

    private static final Comparator<Entry> BY_TIME =
            Comparator.comparing(Entry::at).thenComparing(Entry::kind);

    private final Boards boards;
    private final Defects defects;

    Journal(Boards boards, Defects defects) {
        this.boards = boards;
        this.defects = defects;
    }

    /** The latest lines of {@code run}, newest first. */
    public List<Entry> latest(DryRun run, int atMost) {
        return entries(run, Instant.MIN)
                .sorted(BY_TIME.reversed())
                .limit(atMost)
                .toList();
    }

    /** Every line of {@code run} that is later than {@code instant}, oldest first. */
    public List<Entry> after(Instant instant, DryRun run) {
        return entries(run, instant).sorted(BY_TIME).toList();
    }

    /** Every line about {@code step}, oldest first. */
    public List<Entry> of(DryRun run, StepId step) {
        Optional<Board> board = boards.board(run);
        return board.stream()
                .flatMap(known -> Stream.concat(
                        known.changes(step).stream().map(change -> Entry.of(run, change)),
                        told(known, fact -> step.equals(fact.step()))))
                .sorted(BY_TIME)
                .toList();
    }

    private Stream<Entry> entries(DryRun run, Instant after) {
        return boards.board(run).stream()
                .flatMap(board -> Stream.concat(
                        board.changes().stream()
                                .filter(change -> change.at().isAfter(after))
                                .map(change -> Entry.of(run, change)),
                        told(board, fact -> fact.at().isAfter(after))));
    }

    /** What the board knows beside the course of the steps. Whoever wrote a line twice said it once. */
    private Stream<Entry> told(Board board, Predicate<LoggedFact> wanted) {
        List<LoggedFact> facts = board.others().stream().filter(wanted).toList();
        Map<String, Defect> texts = facts.stream().anyMatch(fact -> fact.step() != null) ? texts(board) : Map.of();
        return facts.stream().flatMap(fact -> lines(fact, texts)).distinct();
    }

    private static Stream<Entry> lines(LoggedFact fact, Map<String, Defect> defects) {
        DryRun run = fact.run();
        return switch (fact.kind()) {
            case PLAN_IMPORTED ->
                Stream.of(
                        Entry.about(
                                run,
                                Entry.Kind.IMPORTED,
                                fact.at(),
                                fact.person(),
                                fact.details(FactDetails.OfImport.class).source()),
                        Entry.about(run, Entry.Kind.RUN_STARTED, fact.at(), fact.person(), ""));
            case DEMONSTRATION_STARTED ->
                Stream.of(Entry.about(run, Entry.Kind.DEMONSTRATION, fact.at(), fact.person(), ""));
            case DEFECT_RECORDED, DEFECT_RESOLVED, DEFECT_REOPENED -> Stream.of(aboutDefect(fact, defects));
            default -> Stream.empty();
        };
    }

    private static Entry aboutDefect(LoggedFact fact, Map<String, Defect> defects) {
        StepId step = Objects.requireNonNull(fact.step());
        Defect defect = defects.get(fact.details(FactDetails.OfDefect.class).defect());
        String text = defect == null ? "" : beginning(defect.text());
        Entry.Kind kind = Entry.Kind.valueOf(fact.kind().name());
        return Entry.about(fact.run(), step, kind, fact.at(), fact.person(), text);
    }

    /** Without the texts the lines are told all the same. */
    private Map<String, Defect> texts(Board board) {
        try {
            Map<String, Defect> all = new HashMap<>();
            defects.of(board.plan().run()).forEach(defect -> all.put(defect.id(), defect));
            return all;
        } catch (DataAccessException away) {
            return Map.of();
        }
    }

    private static String beginning(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN - 1) + "…";
    }
}
