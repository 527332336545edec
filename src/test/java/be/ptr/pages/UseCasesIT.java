package be.ptr.pages;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.Visitor;
import be.ptr.defects.Defect;
import be.ptr.defects.Defects;
import be.ptr.plan.Person;
import be.ptr.plan.PlanBuilder;
import be.ptr.plan.StepId;
import be.ptr.progress.Boards;
import be.ptr.progress.Entry;
import be.ptr.progress.Journal;
import be.ptr.progress.State;
import be.ptr.progress.StepProgress;
import be.ptr.security.StepLinks;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Starting, recording a defect, transferring and closing come to the same on each of the four ways. */
class UseCasesIT extends RoomIT {
    private static final StepId A = new StepId("A");
    private static final String LINES = "première ligne\nseconde <ligne>";

    @Autowired
    private Defects defects;

    @Autowired
    private Journal journal;

    @Autowired
    private Boards progress;

    @Autowired
    private StepLinks links;

    @Autowired
    private TaskService tasks;

    @ParameterizedTest
    @EnumSource
    void aStepIsStartedTransferredAndClosedWithItsDefects(Way way) {
        start(PlanBuilder.run(run.name())
                .phase("PP")
                .step("A")
                .by(ANA.email())
                .step("B")
                .after("A")
                .by(OTHER.email()));
        Access ana = access(way, ANA);
        Access other = access(way, OTHER);

        ana.start();
        assertThat(state("A")).isEqualTo(State.OPEN);
        assertThat(who()).isEqualTo(ANA.email());

        ana.recordDefect(LINES);
        assertThat(state("A")).isEqualTo(State.OPEN);

        ana.transfer(OTHER, "à toi,\nmerci");
        StepProgress handed = step();
        assertThat(handed.state()).isEqualTo(State.OPEN);
        assertThat(handed.assignees()).containsExactly(OTHER.email());
        assertThat(Objects.requireNonNull(handed.facts().transferred()).message())
                .isEqualTo("à toi,\nmerci");

        assertThat(ana.close()).as("it is no longer hers").isFalse();
        assertThat(state("A")).isEqualTo(State.OPEN);

        assertThat(other.close()).isTrue();
        assertThat(state("A")).isEqualTo(State.TERMINATED);
        assertThat(who()).isEqualTo(OTHER.email());
        assertThat(state("B")).isEqualTo(State.READY);

        assertThat(defects.of(run, A)).extracting(Defect::text).containsExactly(LINES);
        assertThat(defects.of(run, A)).extracting(Defect::by).containsExactly(ANA.email());
        assertThat(journal.of(run, A))
                .extracting(Entry::kind)
                .containsSubsequence(Entry.Kind.STARTED, Entry.Kind.TRANSFERRED, Entry.Kind.TERMINATED);
    }

    private StepProgress step() {
        return progress.read(run).orElseThrow().step("A").orElseThrow();
    }

    private String who() {
        return String.valueOf(step().who());
    }

    private Access access(Way way, Person person) {
        return switch (way) {
            case PAGE -> new Form(signedIn(person), page("A"));
            case LINK ->
                new Form(visitor(), links.issue(run, "A", person.email()).getPath());
            case API -> new Program(visitor(), "Authorization", basic(person));
            case TASKLIST -> new Tasklist(signedIn(person));
        };
    }

    /** The four ways to a step. */
    enum Way {
        PAGE,
        LINK,
        API,
        TASKLIST
    }

    /** What one person does on one way. */
    private interface Access {
        void start();

        void recordDefect(String text);

        void transfer(Person to, String message);

        /** False when it was refused. */
        boolean close();
    }

    /** The form on the page of a step, and behind a link. */
    private final class Form implements Access {
        private final Visitor person;
        private final String base;

        Form(Visitor person, String base) {
            this.person = person;
            this.base = base;
        }

        @Override
        public void start() {
            assertThat(pressed("START", Map.of())).isTrue();
        }

        @Override
        public void recordDefect(String text) {
            assertThat(pressed("DEFECT", Map.of("text", text, "severity", "MAJOR")))
                    .isTrue();
        }

        @Override
        public void transfer(Person to, String message) {
            assertThat(pressed("TRANSFER", Map.of("to", to.email(), "message", message)))
                    .isTrue();
        }

        @Override
        public boolean close() {
            return pressed("CLOSE", Map.of());
        }

        /** The token of the form is that of a page which still has one, as of a page opened before. */
        private boolean pressed(String verb, Map<String, String> fields) {
            String shown = base.startsWith(StepLinks.PATH)
                    ? links.issue(run, "B", OTHER.email()).getPath()
                    : base;
            HttpResponse<String> answer = send(person, shown, base, verb, fields);
            return target(answer).contains("/done");
        }
    }

    /** Calls of the API, as a program makes them or the tab in Tasklist. */
    private class Program implements Access {
        private final Visitor person;
        private final String[] headers;

        Program(Visitor person, String... headers) {
            this.person = person;
            this.headers = headers;
        }

        @Override
        public void start() {
            assertThat(post("start", "{}")).isEqualTo(200);
        }

        @Override
        public void recordDefect(String text) {
            assertThat(post("defects", "{\"text\":\"" + text.replace("\n", "\\n") + "\",\"severity\":\"MAJOR\"}"))
                    .isIn(200, 201);
        }

        @Override
        public void transfer(Person to, String message) {
            assertThat(post(
                            "transfer",
                            "{\"to\":\"" + to.email() + "\",\"message\":\"" + message.replace("\n", "\\n") + "\"}"))
                    .isEqualTo(200);
        }

        @Override
        public boolean close() {
            return post("close", "{}") == 200;
        }

        private int post(String verb, String body) {
            return person.json("POST", "/api/runs/" + run + "/steps/A/" + verb, body, headers)
                    .statusCode();
        }
    }

    /** Tasklist's own calls for its own buttons, the API for those of the tab. */
    private final class Tasklist extends Program {
        private static final String TASKS = "/camunda/api/engine/engine/default/task";

        private final Visitor person;

        Tasklist(Visitor person) {
            super(person);
            this.person = person;
            person.get("/camunda/app/tasklist/default/");
        }

        @Override
        public void start() {
            assertThat(call("claim", "{\"userId\":\"" + ANA.email() + "\"}")).isEqualTo(204);
        }

        @Override
        public boolean close() {
            return call("complete", "{}") == 204;
        }

        private int call(String verb, String body) {
            String task = tasks.createTaskQuery()
                    .processInstanceBusinessKey(run.name() + "/PP")
                    .taskDefinitionKey("step_A")
                    .singleResult()
                    .getId();
            return person.json("POST", TASKS + "/" + task + "/" + verb, body).statusCode();
        }
    }
}
