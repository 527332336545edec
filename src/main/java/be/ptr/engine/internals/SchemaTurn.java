package be.ptr.engine.internals;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.camunda.bpm.engine.SchemaOperationsCommand;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/**
 * Lets nodes that start at once on one PostgreSQL look for the engine's tables one after the other: the first makes them,
 * the others find them. H2 has a single node.
 */
final class SchemaTurn implements SchemaOperationsCommand {
    private static final String POSTGRES = "postgres";
    /** Ends with the transaction in which the tables are made, also when the node dies; the number is this program's. */
    private static final String WAIT_FOR_TURN = "select pg_advisory_xact_lock(80848200)";

    private final SchemaOperationsCommand schema;

    SchemaTurn(SchemaOperationsCommand schema) {
        this.schema = schema;
    }

    @Override
    public Void execute(CommandContext context) {
        if (POSTGRES.equals(context.getProcessEngineConfiguration().getDatabaseType())) {
            waitForTurn(context.getDbSqlSession().getSqlSession().getConnection());
        }
        return schema.execute(context);
    }

    private static void waitForTurn(Connection ofTheTransaction) {
        try (Statement statement = ofTheTransaction.createStatement()) {
            statement.execute(WAIT_FOR_TURN);
        } catch (SQLException failed) {
            throw new IllegalStateException("no turn to make the tables of the engine", failed);
        }
    }
}
