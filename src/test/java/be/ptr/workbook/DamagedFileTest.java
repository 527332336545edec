package be.ptr.workbook;

import static be.ptr.workbook.DefaultLayout.DR1;
import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.plan.Checked;
import be.ptr.plan.Finding;
import be.ptr.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to the bytes of a workbook, reading it ends soon, with the same plan or with findings. */
class DamagedFileTest {
    private static final int ROUNDS = 400;

    @TempDir
    Path folder;

    @Test
    void survivesFlippedBytesInAnXlsx() throws IOException {
        flip("plan.xlsx", 20211031);
    }

    @Test
    void survivesFlippedBytesInAnXls() throws IOException {
        flip("plan.xls", 20180402);
    }

    @Test
    void survivesTruncation() throws IOException {
        for (String name : new String[] {"plan.xlsx", "plan.xls"}) {
            byte[] valid = valid(name);
            for (int length = 0; length < valid.length; length += 97) {
                Checked<Plan> checked = read(name, Arrays.copyOf(valid, length));
                assertThat(checked.accepted().isPresent() || !checked.findings().isEmpty())
                        .isTrue();
            }
        }
    }

    private void flip(String name, long seed) throws IOException {
        byte[] valid = valid(name);
        Plan plan = read(name, valid).accepted().orElseThrow();
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] damaged = valid.clone();
            for (int flips = 1 + random.nextInt(8); flips > 0; flips--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            Path file = Files.write(folder.resolve(name), damaged);
            Checked<Plan> checked = CpuTime.atMost(
                    Duration.ofSeconds(10), () -> DefaultLayout.reader().read(file, DR1));
            if (name.endsWith("xlsx")) {
                checked.accepted().ifPresent(read -> assertThat(read).isEqualTo(plan));
            }
            assertThat(checked.findings()).extracting(Finding::code).doesNotContainNull();
        }
    }

    private byte[] valid(String name) throws IOException {
        PlanWorkbook workbook = PlanWorkbook.with().step("CO-1", "Arrêter");
        for (int i = 2; i < 40; i++) {
            workbook.step("CO-" + i, "Étape n° " + i).after("CO-" + (i - 1)).start("T0+" + i + "h");
        }
        return Files.readAllBytes(workbook.write(folder.resolve(name)));
    }

    private Checked<Plan> read(String name, byte[] content) throws IOException {
        return DefaultLayout.reader().read(Files.write(folder.resolve(name), content), DR1);
    }
}
