package be.ptr.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import be.ptr.ServerIT;
import be.ptr.catalogue.Catalogue;
import be.ptr.catalogue.Import;
import be.ptr.catalogue.PlanVersionId;
import be.ptr.database.TemporaryMongo;
import be.ptr.defects.Defect;
import be.ptr.defects.Defect.Severity;
import be.ptr.defects.Defects;
import be.ptr.defects.Drafts;
import be.ptr.engine.PhaseRuns;
import be.ptr.engine.RunLog;
import be.ptr.engine.StepCommands;
import be.ptr.facts.FactLog;
import be.ptr.plan.DryRun;
import be.ptr.plan.Plan;
import be.ptr.plan.PlanBuilder;
import be.ptr.plan.StepId;
import be.ptr.progress.Actor;
import be.ptr.progress.Boards;
import be.ptr.progress.Entry;
import be.ptr.progress.Irregularities;
import be.ptr.progress.Journal;
import be.ptr.progress.Outcome;
import be.ptr.progress.Refusal;
import be.ptr.progress.State;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What people write about a step is stored before anything is done, once, or nothing is done at all. */
class RemarksIT extends ServerIT {
    private static final String ADA = "ada@example.be";
    private static final Actor ADA_HERSELF = new Actor(ADA, false);
    private static final Actor LEA = new Actor("lea@example.be", true);
    private static final Actor BOB = new Actor("bob@example.be", false);
    private static final StepId A = new StepId("A");

    @Autowired
    private StepActions actions;

    @Autowired
    private DefectActions defectActions;

    @Autowired
    private Defects defects;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Journal journal;

    @Autowired
    private RunLog log;

    @Autowired
    private FactLog facts;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private PhaseRuns runs;

    @Autowired
    private StepCommands commands;

    @Autowired
    private Boards boards;

    @Autowired
    private Clock clock;

    private final DryRun run = new DryRun("Said " + Long.toHexString(System.nanoTime()));
    private final Plan plan = PlanBuilder.run(run.name())
            .lead(LEA.email())
            .person(BOB.email())
            .person("cid@example.be")
            .phase("PP")
            .step("A")
            .step("B")
            .after("A")
            .build();

    @BeforeEach
    void startARun() {
        ActedOn.run(plan, catalogue, runs, boards);
    }

    private static Remark remark(String id, String text) {
        return new Remark(id, text, Severity.MAJOR, "T-12", "https://tickets.example.be/T-12");
    }

    private State state(String step) {
        return boards.read(run).orElseThrow().step(step).orElseThrow().state();
    }

    @Test
    void aRemarkIsRecordedOnceWithTheDeedAndClearsTheDraft() {
        drafts.save(run, A, ADA, "l'écran est v");
        assertThat(actions.start(run, "a", ADA_HERSELF, remark("1", " l'écran est vide\nligne 2 ")))
                .isEqualTo(new Outcome.Done());
        assertThat(actions.start(run, "a", ADA_HERSELF, remark("1", "l'écran est vide\r\nligne 2")))
                .isEqualTo(new Outcome.AlreadyDone());

        assertThat(defects.of(run, A))
                .singleElement()
                .returns("l'écran est vide\nligne 2", Defect::text)
                .returns(ADA, Defect::by)
                .returns(Severity.MAJOR, Defect::severity)
                .returns("T-12", Defect::reference)
                .returns("https://tickets.example.be/T-12", Defect::link);
        assertThat(drafts.of(run, A, ADA)).isEmpty();
        assertThat(state("A")).isEqualTo(State.OPEN);
    }

    @Test
    void aRemarkIsNotRecordedWhenTheDeedIsRefused() {
        assertThat(actions.start(run, "B", ADA_HERSELF, remark("1", "j'attends A")))
                .isEqualTo(new Outcome.Refused(Refusal.of("prerequisites-open", "B", "A")));
        assertThat(defects.of(run, new StepId("B"))).isEmpty();
    }

    @Test
    void aDefectAloneChangesNothingOfTheStep() {
        assertThat(actions.recordDefect(run, "A", ADA_HERSELF, remark("1", "lent")))
                .isEqualTo(new Outcome.Done());
        assertThat(actions.recordDefect(run, "A", ADA_HERSELF, remark("1", "lent")))
                .isEqualTo(new Outcome.AlreadyDone());
        assertThat(actions.recordDefect(run, "A", LEA, remark("1", "lent"))).isEqualTo(new Outcome.Done());
        assertThat(actions.recordDefect(run, "A", ADA_HERSELF, Remark.NONE))
                .isEqualTo(new Outcome.Refused(Refusal.of("text-missing", "A")));
        assertThat(state("A")).isEqualTo(State.READY);
        assertThat(defects.of(run)).hasSize(2);
    }

    @Test
    void whatMustNotBeStoredStopsTheDeed() {
        Remark script = new Remark("1", "lent", Severity.MINOR, "", "javascript:alert(1)");
        assertThat(actions.start(run, "A", ADA_HERSELF, script))
                .isEqualTo(new Outcome.Refused(Refusal.of("wrong-link", "A")));
        assertThat(actions.start(run, "A", ADA_HERSELF, remark("1", "x".repeat(10_001))))
                .isEqualTo(new Outcome.Refused(Refusal.of("text-too-long", "A", "10000")));
        Actor stranger = new Actor("x@elsewhere.example.be", false);
        assertThat(actions.recordDefect(run, "A", stranger, remark("1", "lent")))
                .isEqualTo(new Outcome.Refused(Refusal.of("not-in-plan", "A")));
        assertThat(state("A")).isEqualTo(State.READY);
        assertThat(defects.of(run)).isEmpty();
    }

    @Test
    void aDefectIsResolvedAndReopenedByItsPeopleAndTheJournalSaysWho() {
        actions.recordDefect(run, "A", ADA_HERSELF, remark("1", "lent"));
        String id = defects.of(run).get(0).id();

        assertThat(defectActions.resolve(run, id, LEA)).isEqualTo(new Outcome.Done());
        assertThat(defectActions.resolve(run, id, ADA_HERSELF)).isEqualTo(new Outcome.AlreadyDone());
        assertThat(defects.of(run).get(0).resolvedBy()).isEqualTo(LEA.email());
        assertThat(defectActions.reopen(run, id, ADA_HERSELF)).isEqualTo(new Outcome.Done());
        for (Actor other : List.of(BOB, new Actor("x@elsewhere.example.be", false))) {
            assertThat(defectActions.resolve(run, id, other))
                    .isEqualTo(new Outcome.Refused(Refusal.of("defect-of-others", "A", ADA, ADA)));
        }
        assertThat(defects.of(run).get(0).isOpen()).isTrue();
        assertThat(journal.of(run, A))
                .filteredOn(line -> line.kind().name().startsWith("DEFECT"))
                .extracting(Entry::kind, Entry::by, Entry::detail)
                .containsExactly(
                        tuple(Entry.Kind.DEFECT_RECORDED, ADA, "lent"),
                        tuple(Entry.Kind.DEFECT_RESOLVED, LEA.email(), "lent"),
                        tuple(Entry.Kind.DEFECT_REOPENED, ADA, "lent"));
        assertThatThrownBy(() -> defectActions.resolve(run, "nowhere", LEA)).isInstanceOf(UnknownDefect.class);
    }

    @Test
    void whoRecordedADefectAndWhoHasTheStepNowChangeItAndItsFormerHolderDoesNot() {
        actions.recordDefect(run, "A", BOB, remark("1", "bloqué"));
        String id = defects.of(run).get(0).id();
        Actor cid = new Actor("cid@example.be", false);
        assertThat(defectActions.resolve(run, id, cid))
                .isEqualTo(new Outcome.Refused(Refusal.of("defect-of-others", "A", ADA, BOB.email())));
        assertThat(defectActions.resolve(run, id, BOB)).isEqualTo(new Outcome.Done());

        actions.transfer(run, "A", LEA, new Transfer(cid.email(), "", ""), Remark.NONE);

        assertThat(defectActions.reopen(run, id, ADA_HERSELF))
                .isEqualTo(new Outcome.Refused(Refusal.of("defect-of-others", "A", cid.email(), BOB.email())));
        assertThat(defectActions.reopen(run, id, cid)).isEqualTo(new Outcome.Done());
    }

    @Test
    void withTheDatabaseAwayAnActionWithTextIsRefusedWholeAndOneWithoutGoesOn() {
        TemporaryMongo mongo = new TemporaryMongo();
        try (MongoClient impatient =
                MongoClients.create(mongo.connectionString() + "/?serverSelectionTimeoutMS=200&connectTimeoutMS=200")) {
            MongoTemplate template = new MongoTemplate(impatient, "away");
            Catalogue elsewhere = new Catalogue(template, clock);
            PlanVersionId version = elsewhere.store(plan, new Import("plan.xlsx", "", Instant.now()));
            elsewhere.makeCurrent(version);
            Boards elsewhereBoards = new Boards(elsewhere, facts, new Irregularities(), clock, Duration.ofDays(5));
            RunPlans plans = new RunPlans(elsewhereBoards);
            assertThat(plans.of(run)).isEqualTo(plan);
            Remarks remarks = new Remarks(
                    new Defects(template), new Drafts(template, clock), boards, new DefectJournal(log), clock);
            StepActions withoutStore = new StepActions(plans, commands, remarks, new MassTransfer(boards, commands));
            mongo.close();

            assertThat(withoutStore.start(run, "A", ADA_HERSELF, remark("1", "lent")))
                    .isEqualTo(new Outcome.Refused(Refusal.of("remark-not-stored", "A")));
            assertThat(state("A")).isEqualTo(State.READY);
            assertThat(withoutStore.start(run, "A", ADA_HERSELF, Remark.NONE)).isEqualTo(new Outcome.Done());
            assertThat(state("A")).isEqualTo(State.OPEN);
        }
    }
}
