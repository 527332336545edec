package be.ptr.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
    @ParameterizedTest
    @CsvSource({
        "10.0.3.7,      10.0.3.7,          true",
        "10.0.3.7,      10.0.3.8,          false",
        "10.0.3.0/24,   10.0.3.255,        true",
        "10.0.3.0/24,   10.0.4.0,          false",
        "10.0.3.128/25, 10.0.3.127,        false",
        "0.0.0.0/0,     203.0.113.9,       true",
        "0.0.0.0/0,     2001:db8::1,       false",
        "::1,           0:0:0:0:0:0:0:1,   true",
        "2001:db8::/47, 2001:db8:1::9,     true",
        "2001:db8::/47, 2001:db8:2::9,     false",
        "127.0.0.0/8,   ::ffff:127.0.0.1,  true"
    })
    void aRangeHoldsWhatBeginsLikeIt(String range, String address, boolean inside) {
        assertThat(Network.of(range).contains(Network.address(address).orElseThrow()))
                .isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "10.0.3.0/33", "10.0.3.0/-1", "10.0.3.0/x", "10.0.3", "::1/129", "", "1.2.3.4.5"})
    void anythingElseIsNone(String text) {
        assertThatThrownBy(() -> Network.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRangeIsReadFromTheConfiguration() {
        assertThat(SettingsReader.defaults().server().trustedProxies())
                .containsExactly(Network.of("127.0.0.0/8"), Network.of("::1"));
    }
}
