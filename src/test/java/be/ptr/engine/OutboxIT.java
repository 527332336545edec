package be.ptr.engine;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.ServerIT;
import be.ptr.engine.internals.EngineTransaction;
import be.ptr.plan.DryRun;
import be.ptr.plan.StepId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Incident;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Letters wait in the engine until they are sent, whatever happens. */
class OutboxIT extends ServerIT {
    private static final DryRun RUN = new DryRun("POST");
    private static final Duration HOLD = Duration.ofMinutes(5);
    private static final StepId STEP = new StepId("CO|1 é");

    @Autowired
    private Outbox outbox;

    @Autowired
    private ProcessEngine engine;

    @BeforeEach
    @AfterEach
    void empty() {
        NoLetters.in(engine);
    }

    @Test
    void aLetterIsAddressedAndGoesToEachRecipientByItself() {
        Letter letter = Letter.transfer(RUN, STEP, 2, "ada@example.be", "grace@example.be", "à toi\nmaintenant");
        outbox.announce(letter);

        Posting posting = only(outbox.takeUnaddressed(10, HOLD));
        assertThat(posting.letter()).isEqualTo(letter);
        assertThat(outbox.takeUnaddressed(10, HOLD)).as("taken by somebody").isEmpty();
        outbox.addressed(posting, List.of("ada@example.be", "bob@example.be"));

        List<Posting> copies = outbox.takeAddressed(10, HOLD);
        assertThat(copies).extracting(Posting::recipient).containsExactlyInAnyOrder("ada@example.be", "bob@example.be");
        assertThat(copies).extracting(Posting::letter).containsOnly(letter);
        assertThat(outbox.waiting(10)).extracting(Posting::recipient).contains("ada@example.be", "bob@example.be");
        copies.forEach(outbox::done);
        assertThat(outbox.waiting(10)).isEmpty();
        assertThat(processes()).isZero();
    }

    @Test
    void everyPartOfALetterOfEveryKindArrivesAsItWas() {
        Letter ready = Letter.ready(RUN, STEP);
        List<Letter> letters = List.of(
                ready,
                Letter.list(LetterKind.READY_LIST, RUN, 3, "ada@example.be"),
                Letter.transfer(RUN, STEP, 2, "ada@example.be", "grace@example.be", "à toi")
                        .amongOthers(),
                Letter.list(LetterKind.TRANSFER_LIST, RUN, 3, "ada@example.be"),
                Letter.sendingFailed(ready, "ada@example.be", "refused: 550 unknown"),
                Letter.gathered(RUN, "ada@example.be|1", "ada@example.be"),
                Letter.weeklyReport(RUN, "2021-W43", "lea@example.be"),
                Letter.signIn("ada@example.be", "/runs/DR1"),
                Letter.password("ada@example.be"));
        letters.forEach(outbox::announce);

        assertThat(outbox.waiting(10)).extracting(Posting::letter).containsExactlyInAnyOrderElementsOf(letters);
        assertThat(outbox.takeUnaddressed(10, HOLD))
                .extracting(Posting::letter)
                .containsExactlyInAnyOrderElementsOf(letters);
    }

    @Test
    void aLetterForNobodyIsDone() {
        outbox.announce(Letter.ready(RUN, STEP));
        outbox.addressed(only(outbox.takeUnaddressed(10, HOLD)), List.of());
        assertThat(processes()).isZero();
    }

    @Test
    void aLetterOfATransactionThatIsRolledBackWasNeverThere() {
        EngineTransaction transaction = new EngineTransaction(engine);
        try {
            transaction.run(() -> {
                outbox.announce(Letter.ready(RUN, STEP));
                throw new IllegalStateException("rolled back");
            });
        } catch (IllegalStateException expected) {
            // The letter must be gone with it.
        }
        assertThat(processes()).isZero();
    }

    @Test
    void whatFailedIsAnIncidentUntilItIsSentAgain() {
        Posting copy = addressed(Letter.ready(RUN, STEP));
        outbox.failed(copy, "550 no such person");

        assertThat(outbox.takeAddressed(10, HOLD)).isEmpty();
        Incident incident = engine.getRuntimeService()
                .createIncidentQuery()
                .processDefinitionKeyIn(LetterText.PROCESS)
                .singleResult();
        assertThat(incident.getIncidentMessage()).isEqualTo("550 no such person");
        Posting failed = only(outbox.waiting(10));
        assertThat(failed.failed()).isTrue();
        assertThat(failed.cause()).isEqualTo("550 no such person");

        outbox.resend(failed.id());
        assertThat(outbox.takeAddressed(10, HOLD)).hasSize(1);
        assertThat(engine.getRuntimeService().createIncidentQuery().count()).isZero();
    }

    @Test
    void whatWasPostponedComesBackWhenItIsTimeOrWhenItsRunIsHurried() {
        outbox.postponed(addressed(Letter.ready(RUN, STEP)), Duration.ofHours(1), "451 later");

        assertThat(outbox.takeAddressed(10, HOLD)).isEmpty();
        assertThat(only(outbox.waiting(10)).nextTry()).isNotNull();
        assertThat(only(outbox.waiting(10)).failed()).isFalse();
        outbox.hurry(new DryRun("POS"));
        assertThat(outbox.takeAddressed(10, HOLD)).isEmpty();
        outbox.hurry(RUN);
        assertThat(only(outbox.takeAddressed(10, HOLD)).cause()).isEqualTo("451 later");
    }

    @Test
    void whoWaitsInFrontOfAScreenComesFirst() {
        Letter ready = Letter.ready(RUN, STEP);
        Letter signIn = Letter.signIn("ada@example.be", "/runs/DR1");
        outbox.announce(ready);
        outbox.announce(signIn);
        outbox.takeUnaddressed(10, HOLD).forEach(posting -> outbox.addressed(posting, List.of("ada@example.be")));

        assertThat(only(outbox.takeAddressed(1, HOLD)).letter()).isEqualTo(signIn);
        assertThat(only(outbox.takeAddressed(1, HOLD)).letter()).isEqualTo(ready);
    }

    @Test
    void whatTwoNodesReachForAtOnceIsTakenByOneOfThem() throws Exception {
        List<Outbox> nodes = List.of(new Outbox(engine), new Outbox(engine));
        ExecutorService threads = Executors.newFixedThreadPool(nodes.size());
        try {
            for (int round = 0; round < 20; round++) {
                NoLetters.in(engine);
                for (int letter = 0; letter < 8; letter++) {
                    outbox.announce(Letter.ready(RUN, new StepId("CO-" + letter)));
                }
                List<String> taken = takenAtOnce(nodes, threads);
                assertThat(taken).as("round " + round).doesNotHaveDuplicates();
            }
        } finally {
            threads.shutdown();
        }
    }

    private static List<String> takenAtOnce(List<Outbox> nodes, ExecutorService threads) throws Exception {
        CyclicBarrier together = new CyclicBarrier(nodes.size());
        List<Callable<List<Posting>>> takers = nodes.stream()
                .<Callable<List<Posting>>>map(node -> () -> {
                    together.await();
                    return node.takeUnaddressed(8, HOLD);
                })
                .toList();
        List<String> taken = new ArrayList<>();
        for (Future<List<Posting>> share : threads.invokeAll(takers)) {
            share.get().forEach(posting -> taken.add(posting.id()));
        }
        return taken;
    }

    private Posting addressed(Letter letter) {
        outbox.announce(letter);
        outbox.addressed(only(outbox.takeUnaddressed(10, HOLD)), List.of("ada@example.be"));
        return only(outbox.takeAddressed(10, HOLD));
    }

    private static Posting only(List<Posting> postings) {
        assertThat(postings).hasSize(1);
        return postings.get(0);
    }

    private long processes() {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(LetterText.PROCESS)
                .count();
    }
}
