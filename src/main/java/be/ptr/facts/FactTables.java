package be.ptr.facts;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables of the log, beside those of the engine. */
public final class FactTables {
    private static final String HISTORY = "ptr_schema_history";

    private FactTables() {}

    /** Makes the tables where they are missing, and brings those of an earlier version up to date. Several nodes may do so at once. */
    public static void bring(DataSource database) {
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
