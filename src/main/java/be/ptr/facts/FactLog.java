package be.ptr.facts;

import be.ptr.plan.DryRun;
import be.ptr.plan.StepId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Reads and writes the log of facts; safe for any thread.
 *
 * <p>A run's count of facts is one row. Whoever adds facts raises it, as the last thing before the commit, and holds the row
 * until then: so numbers are given in the order of the commits, without gaps, and whoever has seen a number has seen all
 * before it. See {@code docs/adr/0014-log-of-facts-and-boards.md}.
 */
public final class FactLog {
    private static final String COLUMNS = "RUN_, SEQ_, KIND_, STEP_, AT_, PERSON_, BEHALF_, CAUSE_, DETAILS_";

    private final JdbcTemplate jdbc;

    /**
     * The log in a database.
     *
     * @param database with the {@link FactTables}
     */
    public FactLog(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    /** On the connection of a transaction that is under way; the connection stays open. */
    public static FactLog within(Connection transaction) {
        return new FactLog(new SingleConnectionDataSource(transaction, true));
    }

    /** How many facts {@code run} has. */
    public long count(DryRun run) {
        return jdbc.queryForList("select COUNT_ from PTR_FACT_COUNT where RUN_ = ?", Long.class, run.name()).stream()
                .findFirst()
                .orElse(0L);
    }

    /** Forgets everything about {@code run}. */
    public void forget(DryRun run) {
        jdbc.update("delete from PTR_FACT where RUN_ = ?", run.name());
        jdbc.update("delete from PTR_FACT_COUNT where RUN_ = ?", run.name());
    }

    /** How many facts each run has; none of a run without any. */
    public Map<DryRun, Long> counts() {
        Map<DryRun, Long> counts = new HashMap<>();
        jdbc.query("select RUN_, COUNT_ from PTR_FACT_COUNT", row -> {
            counts.put(new DryRun(row.getString(1)), row.getLong(2));
        });
        return counts;
    }

    /** The facts of {@code run} that were committed after the one with this number, in their order; 0: all. */
    public List<LoggedFact> after(long sequence, DryRun run) {
        return jdbc.query(
                "select " + COLUMNS + " from PTR_FACT where RUN_ = ? and SEQ_ > ? order by SEQ_",
                FactLog::read,
                run.name(),
                sequence);
    }

    /** The facts about some steps, at least one, and those about the run as a whole, in their order. */
    public List<LoggedFact> about(DryRun run, Set<StepId> steps) {
        List<String> arguments = new ArrayList<>(List.of(run.name()));
        steps.forEach(step -> arguments.add(step.value()));
        String places = String.join(", ", Collections.nCopies(steps.size(), "?"));
        return jdbc.query(
                "select " + COLUMNS + " from PTR_FACT where RUN_ = ? and (STEP_ is null or STEP_ in (" + places
                        + ")) order by SEQ_",
                FactLog::read,
                arguments.toArray());
    }

    /**
     * Adds facts of one run; nothing but the commit may follow in this transaction.
     *
     * @return the same facts with their numbers
     * @throws org.springframework.dao.DuplicateKeyException when another transaction adds the very first facts of the run at
     *     the same time
     */
    public List<LoggedFact> add(DryRun run, List<LoggedFact> facts) {
        long count = raise(run, facts.size());
        List<LoggedFact> numbered = new ArrayList<>(facts.size());
        for (LoggedFact fact : facts) {
            numbered.add(fact.numbered(count - facts.size() + numbered.size() + 1));
        }
        jdbc.batchUpdate(
                "insert into PTR_FACT (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                numbered.stream().map(FactLog::values).toList());
        return numbered;
    }

    private long raise(DryRun run, int by) {
        List<Long> raised = jdbc.queryForList(raising(), Long.class, by, run.name());
        if (raised.isEmpty()) {
            jdbc.update("insert into PTR_FACT_COUNT (RUN_, COUNT_) values (?, ?)", run.name(), by);
            return by;
        }
        return raised.get(0);
    }

    /** Raises the count of a run and says what it is then, in one statement: there is no such word in the SQL of all. */
    private String raising() {
        String update = "update PTR_FACT_COUNT set COUNT_ = COUNT_ + ? where RUN_ = ?";
        String product = jdbc.execute((ConnectionCallback<String>)
                connection -> connection.getMetaData().getDatabaseProductName());
        return "H2".equals(product) ? "select COUNT_ from final table (" + update + ")" : update + " returning COUNT_";
    }

    private static Object[] values(LoggedFact fact) {
        return new Object[] {
            fact.run().name(),
            fact.sequence(),
            fact.kind().name(),
            fact.step() == null ? null : fact.step().value(),
            fact.at().atOffset(ZoneOffset.UTC),
            fact.person(),
            fact.behalf(),
            fact.cause(),
            fact.details()
        };
    }

    private static LoggedFact read(ResultSet row, int index) throws SQLException {
        String step = row.getString(4);
        return new LoggedFact(
                new DryRun(row.getString(1)),
                row.getLong(2),
                FactKind.valueOf(row.getString(3)),
                step == null ? null : new StepId(step),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9));
    }
}
