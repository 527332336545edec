package be.ptr.notification;

import be.ptr.engine.Posting;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** A few threads that wait for the mail server, so that nobody else has to. */
@Component
class Senders implements DisposableBean {
    private static final int THREADS = 4;

    private final AtomicInteger count = new AtomicInteger();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> {
        Thread thread = new Thread(work, "sender-" + count.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    });

    /** Returns when all have been worked on; {@code work} throws nothing. */
    void each(List<Posting> postings, Consumer<Posting> work) {
        CompletableFuture.allOf(postings.stream()
                        .map(posting -> CompletableFuture.runAsync(() -> work.accept(posting), threads))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }
}
