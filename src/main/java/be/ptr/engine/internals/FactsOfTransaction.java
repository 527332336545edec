package be.ptr.engine.internals;

import be.ptr.facts.FactKind;
import be.ptr.facts.FactLog;
import be.ptr.facts.LoggedFact;
import be.ptr.plan.DryRun;
import be.ptr.plan.StepId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The facts of one transaction of the engine. They reach the log as its last statements, and whoever follows the log on
 * this node right after the commit; of a transaction that fails or is repeated nothing stays.
 *
 * <p>Only within a transaction of the engine.
 */
public final class FactsOfTransaction implements Session {
    private static final Logger LOG = LoggerFactory.getLogger(FactsOfTransaction.class);

    private final CommandContext context;
    private final Consumer<List<LoggedFact>> committed;
    private final Map<String, List<LoggedFact>> pending = new TreeMap<>();
    private final Map<String, Long> expected = new HashMap<>();

    /** @param committed is told what was written, of one run at a time, after the commit; must not fail */
    FactsOfTransaction(CommandContext context, Consumer<List<LoggedFact>> committed) {
        this.context = context;
        this.committed = committed;
    }

    /** Those of the calling thread's transaction. */
    public static FactsOfTransaction current() {
        return Context.getCommandContext().getSession(FactsOfTransaction.class);
    }

    public void add(LoggedFact fact) {
        pending.computeIfAbsent(fact.run().name(), run -> new ArrayList<>()).add(fact);
    }

    /**
     * Makes this transaction one that is repeated when anybody else adds a fact to {@code run} before it is committed: for
     * whoever decides by what is <em>not</em> there.
     */
    public void alone(DryRun run) {
        expected.computeIfAbsent(run.name(), name -> log().count(run));
    }

    /** What the log says about a run, and after that what this transaction adds to it. */
    public List<LoggedFact> of(DryRun run) {
        List<LoggedFact> all = new ArrayList<>(log().after(0, run));
        all.addAll(pending(run));
        return all;
    }

    /** The same of some steps, and of the run as a whole. */
    public List<LoggedFact> about(DryRun run, Set<StepId> steps) {
        List<LoggedFact> all = new ArrayList<>(log().about(run, steps));
        pending(run).stream()
                .filter(fact -> fact.step() == null || steps.contains(fact.step()))
                .forEach(all::add);
        return all;
    }

    private List<LoggedFact> pending(DryRun run) {
        return pending.getOrDefault(run.name(), List.of());
    }

    /** Whether this transaction ends the step. */
    boolean ends(DryRun run, StepId step) {
        return pending(run).stream()
                .anyMatch(fact -> step.equals(fact.step())
                        && (fact.kind() == FactKind.SKIPPED || fact.kind() == FactKind.TERMINATED));
    }

    /** Runs in the order of their names, so that two transactions never wait for each other. */
    @Override
    public void flush() {
        for (Map.Entry<String, List<LoggedFact>> facts : pending.entrySet()) {
            List<LoggedFact> written = log().add(new DryRun(facts.getKey()), facts.getValue());
            Long expectedBefore = expected.get(facts.getKey());
            if (expectedBefore != null && written.get(0).sequence() != expectedBefore + 1) {
                throw new OptimisticLockingException("another fact came first in run " + facts.getKey());
            }
            context.getTransactionContext().addTransactionListener(TransactionState.COMMITTED, after -> tell(written));
        }
        pending.clear();
    }

    /** What was committed stays committed: a failure here must not look like one to the person. */
    private void tell(List<LoggedFact> written) {
        try {
            committed.accept(written);
        } catch (RuntimeException e) {
            LOG.warn(
                    "PTR-E01 facts of run {} not told, whoever follows the log will see them",
                    written.get(0).run(),
                    e);
        }
    }

    /** On the connection of the transaction. */
    private FactLog log() {
        return FactLog.within(context.getDbSqlSession().getSqlSession().getConnection());
    }

    @Override
    public void close() {}
}
