package be.ptr.engine;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.engine.EngineComparison.Difference;
import be.ptr.engine.EngineComparison.Difference.What;
import be.ptr.plan.Plan;
import be.ptr.plan.PlanBuilder;
import be.ptr.plan.StepId;
import be.ptr.progress.MovedBoard;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A is free, B waits for A, C for its date; a minute after each change both have to say the same. */
class EngineComparisonIT {
    private static final Instant MORNING = Instant.parse("2021-06-01T06:00:00Z");
    private static final Duration A_WHILE = Duration.ofMinutes(2);
    private static final String ADA = PlanBuilder.NOBODY_SPECIAL;
    private static VirtualEngine engine;

    private RunningPlan run;

    @BeforeAll
    static void startEngine() {
        engine = new VirtualEngine(facts -> {});
    }

    @AfterAll
    static void stopEngine() {
        engine.close();
    }

    @BeforeEach
    void startRun() {
        engine.forget();
        Plan plan = PlanBuilder.run("COMPARED")
                .phase("PP")
                .step("A")
                .step("B")
                .after("A")
                .step("C")
                .startingAt(MORNING.plus(Duration.ofDays(1)))
                .build();
        run = RunningPlan.startedAt(MORNING, plan, engine);
    }

    private List<Difference> differences() {
        engine.setTime(engine.now().plus(A_WHILE));
        MovedBoard board = new MovedBoard(run.plan(), RunningPlan.WINDOW, MORNING);
        board.after(run.log(), engine.now());
        return new EngineComparison(engine.engine()).differences(board.progress());
    }

    private Task task(String step) {
        return tasks().createTaskQuery().taskDefinitionKey("step_" + step).singleResult();
    }

    private static TaskService tasks() {
        return engine.engine().getTaskService();
    }

    private static Difference difference(String step, What what) {
        return new Difference(new StepId(step), what);
    }

    @Test
    void whileAllGoesItsWayTheySayTheSame() {
        assertThat(differences()).isEmpty();
        run.start("A", ADA);
        assertThat(differences()).isEmpty();
        run.close("A", ADA);
        run.at(engine.now());
        assertThat(differences()).isEmpty();
    }

    @Test
    void aStepWhoseTurnTheEngineForgotHasNoTask() {
        run.start("A", ADA);
        run.close("A", ADA);
        assertThat(differences()).containsExactly(difference("B", What.NO_TASK));
    }

    @Test
    void aTimerThatIsGoneIsNamed() {
        ManagementService management = engine.engine().getManagementService();
        management.createJobQuery().timers().list().stream()
                .filter(job -> job.getDuedate().toInstant().equals(MORNING.plus(Duration.ofDays(1))))
                .forEach(job -> management.deleteJob(job.getId()));
        assertThat(differences()).containsExactly(difference("C", What.NO_TIMER));
    }

    @Test
    void whoHasATaskBehindTheBackOfTheLogIsNamed() throws Exception {
        change("update ACT_RU_TASK set ASSIGNEE_ = 'eve@example.be' where ID_ = '"
                + task("A").getId() + "'");
        assertThat(differences()).containsExactly(difference("A", What.OTHER_HOLDER));
    }

    @Test
    void aTaskOfAStepWhoseTurnHasNotComeIsNamed() throws Exception {
        change("update ACT_RU_TASK set TASK_DEF_KEY_ = 'step_B' where ID_ = '"
                + task("A").getId() + "'");
        assertThat(differences()).containsExactly(difference("A", What.NO_TASK), difference("B", What.STRAY_TASK));
    }

    private static void change(String sql) throws SQLException {
        try (Connection connection = engine.engine()
                        .getProcessEngineConfiguration()
                        .getDataSource()
                        .getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
