package be.ptr.wording;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;

/** Time zones as people call them. */
public final class Zones {
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private Zones() {}

    /** {@code heure de Bruxelles}, {@code Brussels time}; other zones as the language calls them. */
    public static String text(ZoneId zone, Wording wording) {
        if (zone.equals(BRUSSELS)) {
            return wording.of("zone.brussels");
        }
        return zone instanceof ZoneOffset offset && offset.getTotalSeconds() != 0
                ? "UTC" + offset.getId()
                : zone.getDisplayName(TextStyle.FULL, wording.language().locale());
    }
}
