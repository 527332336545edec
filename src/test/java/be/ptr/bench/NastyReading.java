package be.ptr.bench;

import be.ptr.plan.Finding;
import be.ptr.workbook.CheckReport;
import be.ptr.workbook.DefaultLayout;
import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** The program that reads one workbook in a heap of its own and says what it came to and took. */
final class NastyReading {
    private static final AtomicLong MOST = new AtomicLong();

    private NastyReading() {}

    public static void main(String[] arguments) {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener((note, none) -> collected((CompositeData) note.getUserData()), null, null);
        }
        long begin = System.nanoTime();
        Path file = Path.of(arguments[0]);
        CheckReport report = DefaultLayout.reader().check(file);
        var read = DefaultLayout.reader().read(file, DefaultLayout.DR1);
        String codes = report.findings().stream().map(Finding::code).distinct().collect(Collectors.joining(","));
        System.out.printf(
                "%s\t%.1f\t%d\t%d steps, %d findings: %s%n",
                read.accepted().isPresent() ? "read" : "refused",
                (System.nanoTime() - begin) / 1e9,
                MOST.get() >> 20,
                report.steps(),
                report.findings().size(),
                codes.isEmpty() ? "none" : codes);
    }

    private static void collected(CompositeData data) {
        long used = GarbageCollectionNotificationInfo.from(data).getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                .filter(pool ->
                        !pool.getKey().contains("Metaspace") && !pool.getKey().contains("Code"))
                .mapToLong(pool -> used(pool.getValue()))
                .sum();
        MOST.accumulateAndGet(used, Math::max);
    }

    private static long used(MemoryUsage usage) {
        return usage.getUsed();
    }
}
