package be.ptr.workbook.resolve;

import be.ptr.plan.Finding;
import be.ptr.workbook.cells.Cell;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** From the local time of a cell to an instant, in the zone of the plan. */
final class LocalTimes {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);

    private final ZoneId zone;

    LocalTimes(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * A local time that the clock skips moves forward by the gap, with a warning; one that it shows twice means the
     * first, with a notice.
     */
    Instant instant(LocalDateTime local, Cell cell, Consumer<Finding> findings) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        Instant instant = local.atZone(zone).toInstant();
        if (offsets.isEmpty()) {
            String moved = SHOWN.format(instant.atZone(zone));
            findings.accept(Finding.warning("time-skipped", cell.place(), SHOWN.format(local), zone.getId(), moved));
        } else if (offsets.size() > 1) {
            findings.accept(Finding.notice("time-repeated", cell.place(), SHOWN.format(local), zone.getId()));
        }
        return instant;
    }

    LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }
}
