package be.ptr.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The committed workbook is the one that the tables give; {@code -Dsample.write=true} writes it first. */
class SampleWorkbookTest {

    @Test
    void theSameTablesGiveTheSameBytes() throws IOException {
        assertThat(SampleWorkbook.bytes(SamplePlan.read())).isEqualTo(SampleWorkbook.bytes(SamplePlan.read()));
    }

    /** Compared unpacked: how zlib packs is a matter of the JDK, what is packed is ours. */
    @Test
    void theCommittedFileIsWhatTheTablesSay() throws IOException {
        if (Boolean.getBoolean("sample.write")) {
            SampleWorkbook.write();
        }
        Map<String, byte[]> committed = SteadyZip.entries(Files.readAllBytes(SampleWorkbook.FILE));
        Map<String, byte[]> fresh = SteadyZip.entries(SampleWorkbook.bytes(SamplePlan.read()));
        assertThat(committed.keySet()).containsExactlyElementsOf(fresh.keySet());
        fresh.forEach(
                (name, content) -> assertThat(committed.get(name)).as(name).isEqualTo(content));
    }
}
