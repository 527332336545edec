package be.ptr.engine.internals;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.engine.RunningPlan;
import be.ptr.engine.VirtualEngine;
import be.ptr.plan.Plan;
import be.ptr.plan.PlanBuilder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine looks for due jobs several times for each click: what waits for its date must not be read for that. */
class DueIndexIT {
    private static final Instant MORNING = Instant.parse("2021-06-01T06:00:00Z");
    private static final String ADA = PlanBuilder.NOBODY_SPECIAL;
    private static final int WAITING = 300;

    @TempDir
    private Path folder;

    private static Plan plan() {
        PlanBuilder plan =
                PlanBuilder.run("DUE").phase("PP").step("A").step("B").after("A");
        for (int i = 0; i < WAITING; i++) {
            plan.step("W" + i).startingAt(MORNING.plus(Duration.ofDays(30)));
        }
        return plan.build();
    }

    @Test
    void whatIsDueIsFoundByItsInstantAmongStepsThatWaitForTheirDates() throws SQLException {
        try (VirtualEngine engine = VirtualEngine.keptIn(folder.resolve("engine"))) {
            RunningPlan run = RunningPlan.startedAt(MORNING, plan(), engine);
            run.start("A", ADA);
            run.close("A", ADA);
            sql(engine, "analyze");
            sql(engine, "set query_statistics true");
            assertThat(acquirable(engine)).isEqualTo(1);
            String asked = sql(
                            engine,
                            "select SQL_STATEMENT from INFORMATION_SCHEMA.QUERY_STATISTICS"
                                    + " where SQL_STATEMENT like '%ACT_RU_JOB RES%RETRIES_%'")
                    .get(0);
            assertThat(asked).doesNotContain("DUEDATE_ is null");
            String literal = asked.replace("?", "timestamp '2021-06-01 07:00:00'");
            literal = literal.replaceAll("(?i)(limit|offset|fetch first|rows only)[^)]*$", "");
            assertThat(sql(engine, "explain " + literal).get(0)).contains("PTR_IDX_JOB_DUE: DUEDATE_ <=");
        }
    }

    @Test
    void aJobThatAnEarlierVersionLeftWithoutAnInstantIsDue() throws SQLException {
        Path file = folder.resolve("engine");
        try (VirtualEngine engine = VirtualEngine.keptIn(file)) {
            RunningPlan run = RunningPlan.startedAt(MORNING, plan(), engine);
            run.start("A", ADA);
            run.close("A", ADA);
            sql(engine, "update ACT_RU_JOB set DUEDATE_ = null where HANDLER_TYPE_ <> 'timer-intermediate-transition'");
            assertThat(acquirable(engine)).as("an earlier version's").isZero();
        }
        try (VirtualEngine engine = VirtualEngine.keptIn(file)) {
            engine.setTime(MORNING);
            assertThat(acquirable(engine)).isEqualTo(1);
            assertThat(engine.runDueJobs()).isEqualTo(1);
            assertThat(engine.engine().getManagementService().createJobQuery().list())
                    .hasSize(WAITING)
                    .extracting(Job::getDuedate)
                    .doesNotContainNull();
        }
    }

    /** How many jobs the job executor would take now. */
    private static int acquirable(VirtualEngine engine) {
        ProcessEngineConfigurationImpl configuration = configuration(engine);
        return configuration
                .getCommandExecutorTxRequired()
                .execute(context -> context.getJobManager()
                        .findNextJobsToExecute(new Page(0, 50))
                        .size());
    }

    private static List<String> sql(VirtualEngine engine, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = configuration(engine).getDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            if (statement.execute(sql)) {
                try (ResultSet result = statement.getResultSet()) {
                    while (result.next()) {
                        rows.add(result.getString(1));
                    }
                }
            }
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
        return rows;
    }

    private static ProcessEngineConfigurationImpl configuration(VirtualEngine engine) {
        return (ProcessEngineConfigurationImpl) engine.engine().getProcessEngineConfiguration();
    }
}
