package be.ptr.engine;

import be.ptr.engine.internals.EngineTransaction;
import be.ptr.plan.DryRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.externaltask.ExternalTaskQueryTopicBuilder;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;

/**
 * Letters that wait to be sent: one process instance each, so that they survive whatever happens, and an incident when
 * one cannot be delivered.
 */
public final class Outbox {
    private static final String WORKER = "post-";
    private static final int ONE_MORE_TRY = 1;

    private final ProcessEngine engine;
    private final ExternalTaskService tasks;
    private final EngineTransaction transaction;
    private final String worker;

    public Outbox(ProcessEngine engine) {
        this.engine = engine;
        this.tasks = engine.getExternalTaskService();
        this.transaction = new EngineTransaction(engine);
        this.worker = WORKER + UUID.randomUUID();
    }

    /** Puts a letter in; inside a transaction of the engine it is there when that is committed, and only then. */
    public void announce(Letter letter) {
        transaction.run(() -> engine.getRuntimeService()
                .startProcessInstanceByKey(LetterText.PROCESS, LetterText.key(letter), LetterText.variables(letter)));
    }

    /**
     * Takes letters whose addressees are to be chosen, oldest first.
     *
     * @param hold nobody else gets them for so long
     */
    public List<Posting> takeUnaddressed(int atMost, Duration hold) {
        return take(Topic.RECIPIENTS, false, atMost, hold);
    }

    /** Takes letters to send, one for each recipient: those that somebody waits for, else the oldest. */
    public List<Posting> takeAddressed(int atMost, Duration hold) {
        List<Posting> taken = new ArrayList<>(take(Topic.SEND, true, atMost, hold));
        if (taken.size() < atMost) {
            taken.addAll(take(Topic.SEND, false, atMost - taken.size(), hold));
        }
        return taken;
    }

    /** What another node took meanwhile leaves the engine's list at the commit, and not before. */
    private List<Posting> take(Topic topic, boolean urgent, int atMost, Duration hold) {
        List<LockedExternalTask> locked = transaction.run(() -> {
            ExternalTaskQueryTopicBuilder query = tasks.fetchAndLock()
                    .workerId(worker)
                    .maxTasks(atMost)
                    .orderByCreateTime()
                    .asc()
                    .subscribe()
                    .topic(topic.id(), hold.toMillis())
                    .processDefinitionKey(LetterText.PROCESS)
                    .variables(Postings.VARIABLES);
            if (urgent) {
                query = query.processInstanceVariableEquals(LetterText.URGENT, true);
            }
            return query.execute();
        });
        return locked.stream().map(Postings::of).toList();
    }

    /** The letter goes to these; to nobody when there are none. */
    public void addressed(Posting posting, List<String> recipients) {
        complete(posting, Map.of(Postings.RECIPIENTS, new ArrayList<>(recipients)));
    }

    /** It was sent, or need not be any more. */
    public void done(Posting posting) {
        complete(posting, Map.of());
    }

    private void complete(Posting posting, Map<String, Object> variables) {
        transaction.run(() -> {
            tasks.complete(posting.id(), worker, variables);
            return true;
        });
    }

    /** It can be taken again after {@code delay}. */
    public void postponed(Posting posting, Duration delay, String cause) {
        fail(posting, cause, ONE_MORE_TRY, delay);
    }

    /** It cannot be taken until it is {@linkplain #resend sent again}: an incident. */
    public void failed(Posting posting, String cause) {
        fail(posting, cause, 0, Duration.ZERO);
    }

    private void fail(Posting posting, String cause, int retries, Duration delay) {
        transaction.run(() -> {
            tasks.handleFailure(posting.id(), worker, cause, retries, delay.toMillis());
            return true;
        });
    }

    /** Has a failed letter tried again, or a postponed one at once; nothing happens when it is no longer there. */
    public void resend(String id) {
        transaction.run(() -> {
            if (tasks.createExternalTaskQuery().externalTaskId(id).count() > 0) {
                tasks.unlock(id);
                tasks.setRetries(id, ONE_MORE_TRY);
            }
            return true;
        });
    }

    /** Has every letter of {@code run} that was postponed tried at once. */
    public void hurry(DryRun run) {
        waiting(Integer.MAX_VALUE).stream()
                .filter(posting -> run.equals(posting.letter().run()) && posting.nextTry() != null)
                .forEach(posting -> resend(posting.id()));
    }

    /** Letters that have not arrived yet, the failed ones included, oldest first. */
    public List<Posting> waiting(int atMost) {
        return transaction.run(() -> new Postings(engine).waiting(atMost));
    }

    /** The two stations of the process. */
    private enum Topic {
        RECIPIENTS,
        SEND;

        String id() {
            return this == RECIPIENTS ? "mail-recipients" : "mail-send";
        }
    }
}
