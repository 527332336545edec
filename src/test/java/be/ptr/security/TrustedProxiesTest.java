package be.ptr.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrustedProxiesTest {
    private static final TrustedProxies OURS = TrustedProxies.of("127.0.0.0/8", "::1", "10.0.3.7", "2001:db8:5::/48");

    @Test
    void whoeverIsNoProxyOfOursIsTheClientWhateverTheHeaderSays() {
        for (String stranger : List.of("192.0.2.9", "10.0.3.8", "192.168.1.1", "172.18.0.1", "2001:db8:6::1")) {
            assertThat(OURS.client(stranger, List.of("198.51.100.1, 127.0.0.1")))
                    .isEqualTo(stranger);
        }
    }

    @Test
    void aProxyOfOursNamesTheClient() {
        assertThat(OURS.client("127.0.0.1", List.of("198.51.100.1"))).isEqualTo("198.51.100.1");
        assertThat(OURS.client("10.0.3.7", List.of("198.51.100.1:4711"))).isEqualTo("198.51.100.1");
        assertThat(OURS.client("0:0:0:0:0:0:0:1", List.of("[2001:db8::7]:443"))).isEqualTo("2001:db8:0:0:0:0:0:7");
        assertThat(OURS.client("127.0.0.1", List.of())).isEqualTo("127.0.0.1");
    }

    @Test
    void whatTheClientPutInFrontDoesNotCount() {
        assertThat(OURS.client("127.0.0.1", List.of("1.1.1.1, 198.51.100.1, 10.0.3.7")))
                .isEqualTo("198.51.100.1");
        assertThat(OURS.client("127.0.0.1", List.of("1.1.1.1", "198.51.100.1"))).isEqualTo("198.51.100.1");
    }

    @Test
    void whatIsNoAddressEndsTheSearchAndNoNameIsLookedUp() {
        for (String odd :
                List.of("unknown", "example.org", "", "999.1.1.1", "1.2.3", "x".repeat(5000), "::zz", "%00")) {
            assertThat(OURS.client("127.0.0.1", List.of(odd))).isEqualTo("127.0.0.1");
        }
        assertThat(OURS.client("127.0.0.1", List.of("127.0.0.1,".repeat(5000)))).isEqualTo("127.0.0.1");
    }

    @Test
    void withoutProxiesNobodyNamesAClient() {
        assertThat(TrustedProxies.of().client("127.0.0.1", List.of("198.51.100.1")))
                .isEqualTo("127.0.0.1");
    }
}
