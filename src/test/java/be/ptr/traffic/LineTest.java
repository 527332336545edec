package be.ptr.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LineTest {
    private static boolean goesOn(String input) {
        return Line.goesOnBehindItsChunks(ByteBuffer.wrap(input.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void aBodyInChunksEndsWithItsLastChunkAndWhatIsBehindIsAnotherRequest() {
        assertThat(goesOn("0\r\n\r\nGET / HTTP/1.1")).isTrue();
        assertThat(goesOn("3\r\nabc\r\n00\r\n\r\nG")).isTrue();
        assertThat(goesOn("3\r\nabc\r\n0\r\n\r\n")).isFalse();
        assertThat(goesOn("400\r\nabc 0\r\n")).isFalse();
        assertThat(goesOn("")).isFalse();
    }
}
