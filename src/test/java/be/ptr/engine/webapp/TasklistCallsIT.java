package be.ptr.engine.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.ServerIT;
import be.ptr.Visitor;
import be.ptr.bpmn.PhaseModeller;
import be.ptr.catalogue.Catalogue;
import be.ptr.catalogue.Import;
import be.ptr.catalogue.PlanVersionId;
import be.ptr.commands.Remark;
import be.ptr.commands.StepActions;
import be.ptr.commands.Transfer;
import be.ptr.engine.PhaseRuns;
import be.ptr.engine.accounts.People;
import be.ptr.plan.DryRun;
import be.ptr.plan.Language;
import be.ptr.plan.Plan;
import be.ptr.plan.PlanBuilder;
import be.ptr.progress.Actor;
import be.ptr.progress.Boards;
import be.ptr.progress.Journal;
import be.ptr.progress.State;
import be.ptr.wording.Wording;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The calls that Tasklist itself makes, with the rules and sentences of everywhere else. */
class TasklistCallsIT extends ServerIT {
    private static final String TASK = "/camunda/api/engine/engine/default/task/";

    @Autowired
    private StepActions actions;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private PhaseRuns runs;

    @Autowired
    private People people;

    @Autowired
    private Boards boards;

    @Autowired
    private Journal journal;

    @Autowired
    private TaskService tasks;

    private final DryRun run = new DryRun("Calls " + Long.toHexString(System.nanoTime()));
    private String task = "";

    @BeforeEach
    void aStepIsReady() {
        Plan plan = PlanBuilder.run(run.name())
                .person(OTHER.email())
                .phase("PP")
                .step("A")
                .by(RESPONSIBLE.email())
                .build();
        PlanVersionId version = catalogue.store(plan, new Import("plan.xlsx", "", Instant.now()));
        people.admit(List.of(RESPONSIBLE, OTHER));
        runs.deployAndStart(plan, new PhaseModeller(Duration.ofDays(5)).models(plan), version.value());
        catalogue.makeCurrent(version);
        boards.replan(run);
        task = tasks.createTaskQuery()
                .processInstanceBusinessKey(run.name() + "/PP")
                .singleResult()
                .getId();
    }

    @Test
    void aStepIsClaimedAndCompleted() {
        Visitor responsible = inTasklist(signedIn(RESPONSIBLE));

        assertThat(claim(responsible, RESPONSIBLE.email()).statusCode()).isEqualTo(204);
        assertThat(state()).isEqualTo(State.OPEN);
        assertThat(responsible.json("POST", TASK + task + "/complete", "{}").statusCode())
                .isEqualTo(204);
        assertThat(state()).isEqualTo(State.TERMINATED);
    }

    @Test
    void afterATransferTheStepIsInTheListOfTheOtherPersonAndOfNobodyElse() {
        Visitor before = inTasklist(signedIn(RESPONSIBLE));
        Visitor after = inTasklist(signedIn(OTHER));
        assertThat(before.get(TASK + task).statusCode()).isEqualTo(200);

        actions.transfer(
                run, "A", new Actor(RESPONSIBLE.email(), false), new Transfer(OTHER.email(), "", ""), Remark.NONE);

        assertThat(after.get(TASK + task).statusCode()).isEqualTo(200);
        assertThat(before.get(TASK + task).statusCode()).isEqualTo(404);
        isRefused(before, "claim", RESPONSIBLE.email(), "not-yours", OTHER.name());
        assertThat(state()).isEqualTo(State.READY);
        assertThat(claim(after, OTHER.email()).statusCode()).isEqualTo(204);
        assertThat(state()).isEqualTo(State.OPEN);
        assertThat(boards.read(run).orElseThrow().step("A").orElseThrow().who()).isEqualTo(OTHER.email());
        assertThat(journal.latest(run, 20)).anyMatch(line -> line.to().equals(OTHER.email()));
    }

    @Test
    void aRefusalIsTheSentenceInTheLanguageThatWasChosen() {
        Visitor french = inTasklist(signedIn(RESPONSIBLE));
        HttpResponse<String> refused = claim(french, OTHER.email());
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("ne se démarre qu'en votre propre nom")
                .doesNotContain("ENGINE-");

        french.get("/?lang=en");
        assertThat(claim(french, OTHER.email()).body()).contains("Step A").doesNotContain("étape");
    }

    @Test
    void whatIsRefusedChangesNothing() {
        Visitor holder = inTasklist(signedIn(RESPONSIBLE));
        Visitor other = inTasklist(signedIn(OTHER));

        isRefused(holder, "claim", OTHER.email(), "for-another");
        isRefused(other, "claim", OTHER.email(), "not-yours", RESPONSIBLE.name());
        isRefused(holder, "complete", "", "not-started");
        isRefused(other, "complete", "", "not-started");
        assertThat(state()).isEqualTo(State.READY);

        assertThat(claim(holder, RESPONSIBLE.email()).statusCode()).isEqualTo(204);
        isRefused(other, "claim", OTHER.email(), "already-started", RESPONSIBLE.name());
        isRefused(other, "complete", "", "open-by-other", RESPONSIBLE.name());
        isRefused(holder, "unclaim", "", "not-here");
        isRefused(holder, "assignee", OTHER.email(), "not-here");
        assertThat(state()).isEqualTo(State.OPEN);

        assertThat(call(holder, "complete", "").statusCode()).isEqualTo(204);
        isRefused(holder, "complete", "", "already-closed", RESPONSIBLE.name());
        isRefused(other, "claim", OTHER.email(), "already-closed", RESPONSIBLE.name());
        assertThat(state()).isEqualTo(State.TERMINATED);
        assertThat(boards.read(run).orElseThrow().step("A").orElseThrow().who()).isEqualTo(RESPONSIBLE.email());
    }

    /** With 400 and the whole sentence, in French and in English. */
    private void isRefused(Visitor person, String verb, String user, String code, String... more) {
        for (Language language : Language.values()) {
            person.get("/?lang=" + language.name().toLowerCase(Locale.ROOT));
            HttpResponse<String> refused = call(person, verb, user);
            List<String> arguments =
                    Stream.concat(Stream.of("A"), Stream.of(more)).toList();
            assertThat(refused.statusCode()).as(verb + " " + refused.body()).isEqualTo(400);
            assertThat(refused.body())
                    .contains(new Wording(language).refusal(code, arguments).replace('\u00A0', ' '))
                    .doesNotContain("ENGINE-");
        }
    }

    private HttpResponse<String> call(Visitor person, String verb, String user) {
        return person.json("POST", TASK + task + "/" + verb, user.isEmpty() ? "{}" : "{\"userId\":\"" + user + "\"}");
    }

    @Test
    void theTabSpeaksTheLanguageThatWasChosen() {
        Visitor person = signedIn(RESPONSIBLE);
        String tab =
                person.get("/tasks/" + task).headers().firstValue("Location").orElseThrow();
        assertThat(person.get("/texts.js").body()).contains("\"tab.title\":\"Étape-action\"");
        assertThat(person.get(tab).body()).contains("lang=\"fr\"", "Démarrer l&#39;étape-action");
        person.get("/sign-in?lang=en");
        assertThat(person.get("/texts.js").body())
                .contains("\"tab.title\":\"Step\"")
                .doesNotContain("étape");
        assertThat(person.get(tab).body())
                .contains("lang=\"en\"", "Start the step")
                .doesNotContain("étape");
    }

    private HttpResponse<String> claim(Visitor person, String id) {
        return call(person, "claim", id);
    }

    /** Opening it brings the token of the webapps. */
    private static Visitor inTasklist(Visitor person) {
        person.get("/camunda/app/tasklist/default/");
        return person;
    }

    private State state() {
        boards.replan(run);
        return boards.read(run).orElseThrow().step("A").orElseThrow().state();
    }
}
