package be.ptr.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;

/** On what the figures were measured. */
final class Machine {
    private Machine() {}

    static String facts() {
        return String.format(
                Locale.ROOT,
                "%d cores, %s %s, %s %s, heap %d MB, %s",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.name"),
                System.getProperty("java.version"),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().maxMemory() >> 20,
                load());
    }

    /** Processor time of this JVM so far. */
    static double processorMillis() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toNanos()
                / 1e6;
    }

    /** Over the last minute; more than the number of cores means that others were at work. */
    static String load() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return String.format(Locale.ROOT, "load %.1f", load);
    }
}
