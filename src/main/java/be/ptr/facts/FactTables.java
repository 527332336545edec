package be.ptr.facts;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.dao.DataAccessResourceFailureException;

/** The tables of the log, beside those of the engine. */
public final class FactTables {
    private static final String HISTORY = "ptr_schema_history";
    /** Ends with its transaction, also when the node dies; the number is this program's. */
    private static final String WAIT_FOR_TURN = "select pg_advisory_xact_lock(80848201)";

    private FactTables() {}

    /**
     * Makes the tables where they are missing, and brings those of an earlier version up to date. Of several nodes on
     * one PostgreSQL, and of several threads on one H2, each does so in its turn: two that note down at once that there
     * were other tables before collide.
     *
     * @throws org.springframework.dao.DataAccessException when the database does not answer
     */
    public static void bring(DataSource database) {
        try (Connection turn = database.getConnection()) {
            if (turn.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                bringInTurn(turn, database);
            } else {
                bringAlone(database);
            }
        } catch (SQLException away) {
            throw new DataAccessResourceFailureException("no turn to make the tables of the log", away);
        }
    }

    private static synchronized void bringAlone(DataSource database) {
        migrate(database);
    }

    private static void bringInTurn(Connection turn, DataSource database) throws SQLException {
        turn.setAutoCommit(false);
        try (Statement statement = turn.createStatement()) {
            statement.execute(WAIT_FOR_TURN);
            migrate(database);
        } finally {
            turn.rollback();
            turn.setAutoCommit(true);
        }
    }

    private static void migrate(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:facts")
                .table(HISTORY)
                // The engine's own tables may be there already.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
