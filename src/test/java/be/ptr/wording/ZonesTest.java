package be.ptr.wording;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.plan.Language;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ZonesTest {
    private final Wording french = new Wording(Language.FR);
    private final Wording english = new Wording(Language.EN);

    @Test
    void nobodyReadsTheRawNameOfAZone() {
        assertThat(Zones.text(ZoneId.of("Europe/Brussels"), french)).isEqualTo("heure de Bruxelles");
        assertThat(Zones.text(ZoneId.of("Europe/Brussels"), english)).isEqualTo("Brussels time");
        assertThat(Zones.text(ZoneId.of("America/New_York"), english)).isEqualTo("Eastern Time");
        assertThat(Zones.text(ZoneId.of("UTC"), french)).doesNotContain("/").isNotEmpty();
        assertThat(Zones.text(ZoneId.of("+02:00"), french)).isEqualTo("UTC+02:00");
    }
}
