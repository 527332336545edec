package be.ptr.pages;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.Browser;
import be.ptr.plan.PlanBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where the lines of French pages end on phones. */
@Tag(Browser.TAG)
class LinesIT extends RoomIT {
    /** The lines of the page that begin with a sign of two parts or with the rest of an id; empty when none does. */
    private static final String WRONG_LINES = """
            const wrong = [];
            const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
            const place = document.createRange();
            const block = node => { let up = node.parentElement;
              while (getComputedStyle(up).display.startsWith('inline')) { up = up.parentElement; } return up; };
            let before = null;
            while (texts.nextNode()) {
              const node = texts.currentNode;
              if (node.parentElement.closest('textarea, option, pre')) { continue; }
              for (let i = 0; i < node.length; i++) {
                const sign = node.data[i];
                if (/\\s/.test(sign)) { before = before && {...before, sign}; continue; }
                place.setStart(node, i);
                place.setEnd(node, i + 1);
                const box = place.getBoundingClientRect();
                if (box.height === 0) { continue; }
                const begins = before !== null && before.block === block(node) && box.top > before.top + 5;
                if (begins && (/[:;?!»%]/.test(sign) || before.sign === '«' || before.last === '«'
                    || before.sign === '-' && /\\d/.test(sign))) {
                  wrong.push(node.data.slice(Math.max(0, i - 20), i) + '|' + node.data.slice(i, i + 20));
                }
                before = {sign, last: sign, top: box.top, block: block(node)};
              }
            }
            return wrong.join('\\n');
            """;

    private final Browser browser = new Browser();

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void noLineBeginsWithASignOrWithTheRestOfAnId() {
        start(PlanBuilder.run(run.name())
                .phase("AC")
                .step("AC-080")
                .label("Faut-il vraiment : vérifier « AC-090 » et AC-100 ; puis AC-110 ? Oui !")
                .by(ANA.email())
                .step("AC-090")
                .label("Rapprocher")
                .by(ANA.email())
                .after("AC-080")
                .step("AC-100")
                .label("Compter")
                .by(ANA.email())
                .after("AC-080", "AC-090"));
        browser.open(root() + page("AC-080"))
                .signIn(ANA.email(), passwordOf(ANA))
                .reads("h1", "AC-080");

        for (String path : new String[] {
            page("AC-080"),
            page("AC-100"),
            "/runs/" + run,
            "/runs/" + run + "/mine",
            "/runs/" + run + "/defects",
            "/runs/" + run + "/find?q=AC-100",
            "/runs/" + run + "/find?q=rien-100"
        }) {
            browser.open(root() + path);
            stays(path);
        }
        browser.open(root() + page("AC-080")).click("button[value=START]").reads("h1", "L'étape-action AC-080 est");
        stays("done");
        browser.open(root() + page("AC-080"))
                .click("button[value=HAND_BACK]")
                .reads("h1", "Annuler le démarrage de l'étape-action AC-080 ?");
        stays("asked");
        assertThat(browser.script("getSelection().selectAllChildren(document.querySelector('h1'));"
                        + "return getSelection().toString().replace('\\u00A0', ' ')"))
                .isEqualTo("Annuler le démarrage de l'étape-action AC-080 ?");
    }

    private void stays(String page) {
        for (int width = 320; width <= 440; width += 5) {
            browser.size(width, 900);
            assertThat(browser.script(WRONG_LINES))
                    .as("%s at %d px", page, width)
                    .isEqualTo("");
        }
    }
}
