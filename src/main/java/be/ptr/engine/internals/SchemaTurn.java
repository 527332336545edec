package be.ptr.engine.internals;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.camunda.bpm.engine.SchemaOperationsCommand;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;

/**
 * Lets nodes that start at once on one PostgreSQL look for the engine's tables one after the other: the first makes them,
 * the others find them. H2 has a single node.
 *
 * <p>Gives the jobs an index by their instant. The engine looks for due ones several times for each click, and a phase has a
 * job for every step that waits for its date: without it, each look reads them all.
 */
final class SchemaTurn implements SchemaOperationsCommand {
    private static final String POSTGRES = "postgres";
    /** Ends with the transaction in which the tables are made, also when the node dies; the number is this program's. */
    private static final String WAIT_FOR_TURN = "select pg_advisory_xact_lock(80848200)";

    private static final String INDEX = "create index if not exists PTR_IDX_JOB_DUE on ACT_RU_JOB (DUEDATE_)";
    /** As an earlier version left jobs that are due at once; the engine no longer looks for those without an instant. */
    private static final String DUE_AT_ONCE =
            "update ACT_RU_JOB set DUEDATE_ = timestamp '2000-01-01 00:00:00' where DUEDATE_ is null";

    private final SchemaOperationsCommand schema;

    SchemaTurn(SchemaOperationsCommand schema) {
        this.schema = schema;
    }

    @Override
    public @Nullable Void execute(CommandContext context) {
        Connection ofTheTransaction = context.getDbSqlSession().getSqlSession().getConnection();
        if (POSTGRES.equals(context.getProcessEngineConfiguration().getDatabaseType())) {
            execute(ofTheTransaction, WAIT_FOR_TURN);
        }
        schema.execute(context);
        execute(ofTheTransaction, INDEX);
        execute(ofTheTransaction, DUE_AT_ONCE);
        return null;
    }

    private static void execute(Connection ofTheTransaction, String sql) {
        try (Statement statement = ofTheTransaction.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException("the tables of the engine cannot be made", failed);
        }
    }
}
