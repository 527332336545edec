package be.ptr.intake;

import be.ptr.plan.Checked;
import be.ptr.plan.Plan;
import be.ptr.workbook.WorkbookReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads workbooks, and keeps what the last check read: whoever imports what was checked a moment ago, by page, API or
 * command, has it read once. It is given up before another one is read, and when memory is needed.
 */
@Component
final class LastReading {
    private final WorkbookReader reader;
    private volatile SoftReference<@Nullable Reading> last = new SoftReference<>(null);

    LastReading(WorkbookReader reader) {
        this.reader = reader;
    }

    /** @param print of the file's content, its name and the run: all that a reading depends on */
    private record Reading(String print, Checked<Plan> checked) {}

    /** Reads for a check, unless that was read last. */
    Checked<Plan> check(Arrival arrival) {
        return reading(arrival, true);
    }

    /** Reads for an import, unless that was checked last; nothing is kept behind it. */
    Checked<Plan> bring(Arrival arrival) {
        return reading(arrival, false);
    }

    private Checked<Plan> reading(Arrival arrival, boolean keep) {
        Optional<String> print = print(arrival);
        Optional<Checked<Plan>> known = print.flatMap(this::known);
        last = new SoftReference<>(null);
        Checked<Plan> checked = known.orElseGet(() -> reader.read(arrival.file(), arrival.name(), arrival.run()));
        if (keep && print.isPresent() && checked.accepted().isPresent()) {
            last = new SoftReference<>(new Reading(print.get(), checked));
        }
        return checked;
    }

    private Optional<Checked<Plan>> known(String print) {
        return Optional.ofNullable(last.get())
                .filter(reading -> reading.print().equals(print))
                .map(Reading::checked);
    }

    /** Nothing for a file that cannot be read: the reader says what is wrong with it. */
    private static Optional<String> print(Arrival arrival) {
        try (InputStream file = Files.newInputStream(arrival.file())) {
            return Optional.of(DigestUtils.sha256Hex(file) + " " + arrival.run().name() + " " + arrival.name());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
