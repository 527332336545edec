package be.ptr.engine;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.plan.Plan;
import be.ptr.plan.PlanBuilder;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;

/** What a click asks of the engine's database does not grow with the phase, nor with what was decided about its steps. */
class ClickCostIT {
    private static final Instant MORNING = Instant.parse("2021-06-01T06:00:00Z");
    private static final String ADA = PlanBuilder.NOBODY_SPECIAL;
    private static final String LEA = "lea@example.be";
    /** A click that needs more has become slower for everybody. */
    private static final long STATEMENTS_OF_A_START = 13;

    private static final long STATEMENTS_OF_A_CLOSE = 20;

    /** {@code steps} Ready steps, and as many that wait for them. */
    private static Plan plan(String run, int steps) {
        PlanBuilder plan = PlanBuilder.run(run).lead(LEA).phase("PP");
        for (int i = 0; i < steps; i++) {
            plan.step("A" + i).step("B" + i).after("A" + i);
        }
        return plan.build();
    }

    @Test
    void aStartAndACloseTakeAsManyStatementsAmongManyStepsAndTransfersAsAmongFew() throws SQLException {
        try (VirtualEngine engine = new VirtualEngine(run -> {})) {
            RunningPlan few = RunningPlan.startedAt(MORNING, plan("FEW", 4), engine);
            RunningPlan many = RunningPlan.startedAt(MORNING, plan("MANY", 150), engine);
            for (int i = 0; i < 100; i++) {
                many.transfer("B" + i, LEA, LEA);
            }
            for (RunningPlan run : List.of(few, many)) {
                run.carryOut("A0", ADA);
                run.carryOut("A1", ADA);
            }
            statements(engine, () -> few.start("A2", ADA)); // The first one counts what the counting itself asks.
            assertThat(clicks(engine, few)).isEqualTo(List.of(STATEMENTS_OF_A_START, STATEMENTS_OF_A_CLOSE));
            assertThat(clicks(engine, many)).isEqualTo(List.of(STATEMENTS_OF_A_START, STATEMENTS_OF_A_CLOSE));
        }
    }

    private static List<Long> clicks(VirtualEngine engine, RunningPlan run) throws SQLException {
        return List.of(statements(engine, () -> run.start("A3", ADA)), statements(engine, () -> run.close("A3", ADA)));
    }

    private static long statements(VirtualEngine engine, Runnable click) throws SQLException {
        DataSource database =
                ((ProcessEngineConfigurationImpl) engine.engine().getProcessEngineConfiguration()).getDataSource();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET QUERY_STATISTICS FALSE");
            statement.execute("SET QUERY_STATISTICS_MAX_ENTRIES 1000");
            statement.execute("SET QUERY_STATISTICS TRUE");
            click.run();
            try (ResultSet sum = statement.executeQuery("SELECT SUM(EXECUTION_COUNT) FROM"
                    + " INFORMATION_SCHEMA.QUERY_STATISTICS WHERE SQL_STATEMENT NOT LIKE '%QUERY_STATISTICS%'")) {
                assertThat(sum.next()).isTrue();
                return sum.getLong(1);
            }
        }
    }
}
