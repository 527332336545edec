package be.ptr.pages;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.Browser;
import be.ptr.ServerIT;
import be.ptr.workbook.PlanWorkbook;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lead and a real browser; every page fits a desk and a phone. Pictures are left in {@code target/screenshots}. */
@Tag(Browser.TAG)
class ImportInBrowserIT extends ServerIT {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Path SAMPLE = Path.of("samples", "plan-de-transition.xlsx");

    @TempDir
    Path folder;

    private final Browser browser = new Browser();

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aLeadImportsTheSampleAndSeesItsSteps() {
        browser.open(root() + "/import");
        fits("sign-in");
        browser.signIn(LEAD.email(), passwordOf(LEAD)).reads("h1", "Importer un plan");
        fits("import");

        check(PlanWorkbook.with()
                .step("CO-1", "Arrêter")
                .after("CO-9")
                .start("demain")
                .step("CO-2", "Payer ${montant}")
                .write(folder.resolve("plan fautif.xlsx")));
        browser.reads("h1", "Le plan ne peut pas être importé pour DR2");
        assertThat(browser.element("table.findings").getText())
                .contains("Étapes-actions!F2", "Erreur", "Avertissement");
        fits("findings");

        browser.open(root() + "/import");
        check(SAMPLE.toAbsolutePath());
        browser.reads("h1", "355 étapes-actions sont prêtes à être importées pour DR2");
        fits("checked");
        browser.click("main form .primary").reads("h1", "DR2 est en cours : 355 étapes-actions importées");
        fits("imported");

        browser.click("main .row a.primary").waitForAddress("/runs/DR2");
        browser.open(root() + "/runs/DR2?phase=CO").reads("h1", "Cut over").reads("table", "CO-010");
        fits("run");
        browser.open(root() + "/").reads("main", "Exécution DR2");
        fits("home");
        browser.open(root() + "/runs/NIX")
                .reads("h1", "Cette exécution n'existe pas")
                .reads("main", "En cours : ");
        fits("not-found");
    }

    private void check(Path workbook) {
        browser.element("select[name=run]").sendKeys("DR2");
        browser.element("input[type=file]").sendKeys(workbook.toString());
        browser.click("main form .primary");
    }

    private void fits(String name) {
        for (int width : new int[] {390, 1280}) {
            browser.size(width, 1000);
            assertThat((Long) browser.script("return document.documentElement.scrollWidth - innerWidth"))
                    .as("%s is wider than %d px", name, width)
                    .isLessThanOrEqualTo(0);
            browser.shot(PICTURES.resolve(name + "-" + width + ".png"));
        }
    }
}
