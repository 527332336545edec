package be.ptr.progress;

import static be.ptr.progress.SmallPlan.DR1;
import static be.ptr.progress.SmallPlan.hour;
import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.database.OnEveryMongo;
import be.ptr.plan.DryRun;
import be.ptr.plan.StepId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.MongoTemplate;

class JournalIT {
    private static final StepId STEP = new StepId("CO-120");

    @OnEveryMongo
    void theLatestLinesComeFirstAndRunsStayApart(MongoTemplate mongo) {
        Journal journal = new Journal(mongo);
        Entry imported = Entry.about(DR1, Entry.Kind.IMPORTED, hour(0), "a@example.be", "plan.xlsx");
        Entry begun = Entry.about(DR1, Entry.Kind.RUN_STARTED, hour(0), "a@example.be", "");
        Entry started = entry(Entry.Kind.STARTED, 1);
        Stream.of(started, begun, imported).forEach(journal::add);
        assertThat(journal.latest(DR1, 10)).containsExactly(started, begun, imported);
        assertThat(journal.latest(DR1, 1)).containsExactly(started);
        assertThat(journal.of(DR1, STEP)).containsExactly(started);
        assertThat(journal.latest(new DryRun("Live"), 10)).isEmpty();
    }

    @OnEveryMongo
    void aLineWrittenAgainStaysAsItWas(MongoTemplate mongo) {
        Journal journal = new Journal(mongo);
        Entry first = entry(Entry.Kind.STARTED, 1);
        journal.add(first);
        journal.addAll(List.of(first, entry(Entry.Kind.TERMINATED, 2), first));
        assertThat(journal.of(DR1, STEP)).containsExactly(first, entry(Entry.Kind.TERMINATED, 2));
    }

    @OnEveryMongo
    void nodesThatWriteTheSameLinesAtOnceMakeEachOnce(MongoTemplate mongo) throws Exception {
        Journal journal = new Journal(mongo);
        List<Entry> entries = IntStream.range(0, 1_200)
                .mapToObj(hour -> entry(Entry.Kind.STARTED, hour))
                .toList();
        Callable<Void> node = () -> {
            journal.addAll(entries);
            return null;
        };
        ExecutorService nodes = Executors.newFixedThreadPool(3);
        for (var done : nodes.invokeAll(List.of(node, node, node))) {
            done.get();
        }
        nodes.shutdown();
        assertThat(journal.of(DR1, STEP)).isEqualTo(entries);
    }

    private static Entry entry(Entry.Kind kind, int hour) {
        return new Entry(DR1, STEP, kind, hour(hour), "a@example.be", Fact.STARTED, "${x}", "", "");
    }
}
