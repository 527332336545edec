package be.ptr.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClosedPathsTest {
    @Test
    void aPathIsDecodedThreeTimesAtTheMost() {
        assertThat(ClosedPaths.decoded("/%252573etup")).hasValue("/setup");
        assertThat(ClosedPaths.decoded("/100%")).hasValue("/100%");
        assertThat(ClosedPaths.decoded("/%25252573etup")).isEmpty();
        assertThat(ClosedPaths.decoded("/" + "%2525252525".repeat(800))).isEmpty();
    }
}
