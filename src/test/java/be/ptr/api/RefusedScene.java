package be.ptr.api;

import be.ptr.ServerIT;
import be.ptr.catalogue.Catalogue;
import be.ptr.commands.ActedOn;
import be.ptr.commands.Remark;
import be.ptr.commands.StepActions;
import be.ptr.commands.Transfer;
import be.ptr.defects.Defect;
import be.ptr.defects.Defects;
import be.ptr.engine.PhaseRuns;
import be.ptr.plan.DryRun;
import be.ptr.plan.PlanBuilder;
import be.ptr.plan.StepId;
import be.ptr.progress.Actor;
import be.ptr.progress.Boards;
import be.ptr.progress.Entry;
import be.ptr.progress.Journal;
import be.ptr.progress.State;
import be.ptr.progress.StepProgress;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** Steps of Ada, whose deputy is Dan, to which something happened before somebody else wants something of them. */
abstract class RefusedScene extends ServerIT {
    static final String ADA = "refused-ada@example.be";
    static final String BOB = "refused-bob@example.be";
    static final String EVE = "refused-eve@example.be";
    private static final String DAN = "refused-dan@example.be";
    private static final Actor LEA = new Actor("refused-lea@example.be", true);

    final DryRun run = new DryRun("Refused" + Long.toHexString(System.nanoTime()));

    @Autowired
    Defects defects;

    @Autowired
    StepActions actions;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private PhaseRuns runs;

    @Autowired
    private Boards progress;

    @Autowired
    private Journal journal;

    /** Who may not do it. */
    enum Who {
        FORMER_HOLDER(ADA),
        FOREIGN_PERSON(EVE),
        STALE_FORM(ADA),
        DEPUTY(DAN),
        STRANGER("refused-stranger@example.be");

        private final String email;

        Who(String email) {
            this.email = email;
        }

        String email() {
            return email;
        }
    }

    /** What is answered to somebody who wants something. */
    record Cell(Who who, String verb, int status, String code) {
        @Override
        public String toString() {
            return who + " " + verb;
        }
    }

    /** A defect alone may be recorded by everybody of the plan; people of a step say whether its defects matter. */
    static Stream<Cell> cells() {
        return Stream.of(Who.values())
                .flatMap(who -> Stream.of(
                                Map.entry("start", starting(who)),
                                Map.entry("close", "open-by-other"),
                                Map.entry("hand-back", "open-by-other"),
                                Map.entry("transfer", transferring(who)),
                                Map.entry("skip", "lead-only"),
                                Map.entry("defects", who == Who.STRANGER ? "not-in-plan" : ""),
                                Map.entry("resolve", isOfTheStep(who) ? "" : "defect-of-others"),
                                Map.entry("reopen", isOfTheStep(who) ? "" : "defect-of-others"))
                        .filter(verb -> !verb.getValue().isEmpty())
                        .map(verb -> new Cell(who, verb.getKey(), status(verb.getValue()), verb.getValue())));
    }

    private static String starting(Who who) {
        return switch (who) {
            case STALE_FORM, DEPUTY -> "already-started";
            case FORMER_HOLDER, FOREIGN_PERSON, STRANGER -> "not-yours";
        };
    }

    private static String transferring(Who who) {
        return switch (who) {
            case STALE_FORM, DEPUTY -> "open-by-other";
            case FORMER_HOLDER -> "moved-meanwhile";
            case FOREIGN_PERSON, STRANGER -> "not-yours";
        };
    }

    private static boolean isOfTheStep(Who who) {
        return who != Who.FOREIGN_PERSON && who != Who.STRANGER;
    }

    private static int status(String code) {
        return List.of("lead-only", "not-in-plan", "defect-of-others").contains(code) ? 403 : 409;
    }

    /** Everything that a refused request could have left at a step, in the list of defects and in the journal. */
    record Traces(List<Standing> steps, List<Defect> defects, List<Entry> lines) {}

    record Standing(StepId id, State state, @Nullable String who, List<String> assignees, boolean waived) {
        static Standing of(StepProgress step) {
            return new Standing(
                    step.step().id(),
                    step.state(),
                    step.who(),
                    step.assignees(),
                    step.facts().waived() != null);
        }
    }

    void startARunWith(List<String> steps) {
        PlanBuilder plan = PlanBuilder.run(run.name())
                .lead(LEA.email())
                .person(ADA, DAN)
                .person(EVE)
                .person(BOB)
                .phase("PP");
        steps.forEach(step -> plan.step(step).by(ADA));
        ActedOn.run(plan.build(), catalogue, runs, progress);
    }

    /** Transferred away, or started by somebody else; for what needs an Open step, started by the one who has it then. */
    void happened(String step, Who who, String verb) {
        boolean ofOpenSteps = List.of("close", "hand-back").contains(verb);
        switch (who) {
            case FORMER_HOLDER -> {
                actions.transfer(run, step, LEA, new Transfer(BOB, "", ""), Remark.NONE);
                if (ofOpenSteps) {
                    start(step, BOB);
                }
            }
            case STALE_FORM -> start(step, DAN);
            case DEPUTY -> start(step, ADA);
            case FOREIGN_PERSON, STRANGER -> {
                if (ofOpenSteps) {
                    start(step, ADA);
                }
            }
        }
    }

    private void start(String step, String person) {
        actions.start(run, step, new Actor(person, false), Remark.NONE);
    }

    /** The id of a defect that Ada recorded. */
    String recorded(String step) {
        Remark remark = new Remark("form-0", "en ordre", Defect.Severity.MINOR, "", "");
        actions.recordDefect(run, step, new Actor(ADA, false), remark);
        return defects.of(run, new StepId(step)).get(0).id();
    }

    Traces traces() {
        progress.replan(run);
        List<Standing> steps = progress.read(run).orElseThrow().steps().stream()
                .map(Standing::of)
                .toList();
        return new Traces(steps, defects.of(run), journal.latest(run, 1000));
    }
}
