package be.ptr.pages;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.Browser;
import be.ptr.Visitor;
import be.ptr.catalogue.Catalogue;
import be.ptr.plan.DryRun;
import be.ptr.plan.PlanBuilder;
import be.ptr.security.StepLinks;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody takes the real execution for a rehearsal, on no page. */
class LiveIT extends RoomIT {
    private static final String BAND = "<p class=\"live-band\"><b>LIVE</b> <span>Exécution réelle";

    /** Has a step in the real execution and one in a rehearsal. */
    private static final String BOTH = "live-both@example.be";

    private static final String LISTED = ".tasks-list li .process-definition";

    @Autowired
    private StepLinks links;

    @Autowired
    private Catalogue catalogue;

    @Test
    void everyPageOfTheRealExecutionSaysSoAndNoPageOfARehearsalDoes() {
        DryRun live = live();
        start(PlanBuilder.run(run.name()).phase("PP").step("A").by(ANA.email()));
        Visitor ana = signedIn(ANA);
        Visitor lead = signedIn(LEAD);

        for (String path : List.of("", "/steps/A", "/defects", "/find?q=zzz", "/transfer", "?phase=")) {
            assertThat(lead.get("/runs/" + live + path).body())
                    .as(path)
                    .contains(BAND, "<a class=\"run is-live\" href=\"/runs/Live\">Live</a>");
            assertThat(lead.get("/runs/" + run + path).body())
                    .as(path)
                    .contains("Répétition " + run)
                    .doesNotContain("live-band");
        }
        String link = links.issue(live, "A", ANA.email()).getPath();
        assertThat(ana.get(link).body()).contains(BAND, "<span class=\"run is-live\">Live</span>");
        assertThat(ana.get(links.issue(run, "A", ANA.email()).getPath()).body())
                .contains("<span class=\"run\">Répétition " + run)
                .doesNotContain("live-band");

        String page = "/runs/Live/steps/A";
        assertThat(ana.get(target(press(ana, page, "START", Map.of()))).body()).contains(BAND, "est démarrée");
        assertThat(press(ana, page, "HAND_BACK", Map.of()).body())
                .contains(BAND, "Annuler le démarrage de l&#39;étape-action A ?");
        assertThat(press(ana, page, "TRANSFER", Map.of("to", "Lefort")).body()).contains(BAND, "wrong-to");
        Visitor deputy = signedIn(DEPUTY);
        HttpResponse<String> refused = press(deputy, page, "CLOSE", Map.of());
        assertThat(deputy.get(target(refused)).body()).contains(BAND, "Cela n&#39;a pas pu être fait");

        assertThat(ana.get("/api/runs/Live/steps/A").body()).contains("\"live\":true");
        assertThat(ana.get("/api/runs/" + run + "/steps/A").body()).contains("\"live\":false");

        assertThat(ana.get("/mine").body()).contains("<span class=\"run is-live\">LIVE</span>");
        assertThat(ana.get("/").body())
                .contains(
                        BAND,
                        "<a class=\"run is-live\" href=\"/runs/Live\">Live</a>",
                        "class=\"card run-card is-live\"")
                .doesNotContain("<b class=\"run is-live\">", "LIVE · LIVE", "Live · LIVE");
        assertThat(lead.get("/e-mails").body()).contains("<span class=\"run is-live\">LIVE</span>");
        assertThat(lead.get("/import").body()).contains("Live · exécution réelle");
        byte[] none = "a;b\n".getBytes(StandardCharsets.UTF_8);
        String token = Visitor.formToken(lead.get("/import"));
        HttpResponse<String> checked = lead.upload("/import", "plan.xlsx", none, Map.of("run", "Live", "_csrf", token));
        assertThat(lead.get(target(checked)).body()).containsOnlyOnce(BAND);
    }

    @Test
    @Tag(Browser.TAG)
    void theBandIsSeenAtADeskAndOnAPhone() {
        String link = links.issue(live(), "B", ANA.email()).getPath();
        try (Browser browser = new Browser()) {
            for (int width : new int[] {390, 1280}) {
                browser.size(width, 1000).open(root() + link).reads(".live-band", "LIVE");
                assertThat(browser.violations()).isEmpty();
                assertThat(browser.script("const band = document.querySelector('.live-band').getBoundingClientRect();"
                                + " return [band.left, band.right - document.documentElement.clientWidth].join()"))
                        .as("the band goes from edge to edge at %d px", width)
                        .isEqualTo("0,0");
                browser.shot(Path.of("target", "screenshots", "live-" + width + ".png"));
            }
        }
    }

    @Test
    @Tag(Browser.TAG)
    void tasklistTellsTheRealExecutionFromRehearsals() {
        live();
        start(PlanBuilder.run(run.name()).phase("PP").step("A").by(BOTH));
        try (Browser browser = new Browser()) {
            browser.open(root() + "/camunda/app/tasklist/default/").signIn(BOTH, passwordOf(BOTH));
            browser.reads(LISTED + ".ptr-real", "LIVE · PP · ").reads(LISTED + ":not(.ptr-real)", run.name() + " · PP");
            assertThat(browser.script("const all = [...document.querySelectorAll('" + LISTED + "')];"
                            + " return all.map(one => getComputedStyle(one).backgroundColor).sort().join(' ')"))
                    .isEqualTo("rgb(91, 33, 182) rgba(0, 0, 0, 0)");

            browser.click(".tasks-list li:has(.ptr-real) h4.task a")
                    .reads(".task-card .process-definition.ptr-real", "LIVE · PP · ");
            String step = browser.address();
            for (int width : new int[] {390, 1280}) {
                browser.size(width, 1000).open("about:blank").open(step).reads(LISTED + ".ptr-real", "LIVE · ");
                browser.shot(Path.of("target", "screenshots", "live-tasklist-" + width + ".png"));
            }
            browser.click(".tasks-list li:not(:has(.ptr-real)) h4.task a")
                    .reads(".task-card .process-definition:not(.ptr-real)", run.name() + " · PP");
        }
    }

    /** The one run of that name, for all tests. */
    private DryRun live() {
        DryRun live = new DryRun("Live");
        if (catalogue.run(live).isEmpty()) {
            start(PlanBuilder.run(live.name())
                    .phase("PP")
                    .step("A")
                    .by(ANA.email())
                    .step("B")
                    .by(ANA.email())
                    .step("C")
                    .by(BOTH));
        }
        return live;
    }
}
