package be.ptr.pages;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.Visitor;
import be.ptr.plan.Person;
import be.ptr.plan.PlanBuilder;
import be.ptr.plan.Role;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A run of more steps than a page shows at a time; somebody who has nothing else has all of them. */
class LongListsIT extends RoomIT {
    private static final Pattern ROW = Pattern.compile("<td class=\"id\"><a href=\"[^\"]*\">([^<]+)</a>");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    private final Person patient =
            person("patient-" + Long.toHexString(System.nanoTime()) + "@example.be", "Pat Iente", Role.RESPONSIBLE);

    @BeforeEach
    void aRunOf430StepsTheLastOfAnotherTeam() {
        PlanBuilder plan = PlanBuilder.run(run.name()).phase("CO");
        for (int i = 1; i <= 430; i++) {
            plan.step("L-" + i)
                    .label("Vérifier l’étape " + i)
                    .team(i > 425 ? "FIN" : "MIG")
                    .by(patient.email());
        }
        start(plan);
    }

    @Test
    void aRunShowsTwoHundredStepsAtATimeAndCountsAllOfThem() {
        Visitor ana = signedIn(ANA);
        String first = ana.get("/runs/" + run).body();
        assertThat(rows(first)).hasSize(200).startsWith("L-1").endsWith("L-200");
        assertThat(first)
                .contains("CO · 430 étapes-actions", "1 à 200 sur 430", "Les 200 suivantes")
                .doesNotContain("rel=\"prev\"");
        String second = ana.get(next(first)).body();
        assertThat(rows(second)).hasSize(200).startsWith("L-201");
        assertThat(second).contains("201 à 400 sur 430", "Les 200 précédentes", "Les 30 suivantes");
        String last = ana.get(next(second)).body();
        assertThat(rows(last)).hasSize(30).endsWith("L-430");
        assertThat(last).doesNotContain("rel=\"next\"");
        assertThat(rows(ana.get("/runs/" + run + "?page=99").body())).hasSize(30);
    }

    @Test
    void aFilterLooksAtAllStepsAndStaysFromPartToPart() {
        Visitor ana = signedIn(ANA);
        String few = ana.get("/runs/" + run + "?phase=CO&team=fin").body();
        assertThat(rows(few)).containsExactly("L-426", "L-427", "L-428", "L-429", "L-430");
        assertThat(few).doesNotContain("class=\"row pager\"");
        String many = ana.get("/runs/" + run + "?phase=&team=MIG&state=READY&q=verifier%20l%27ETAPE")
                .body();
        assertThat(many).contains("425 étapes-actions correspondent", "1 à 200 sur 425");
        String last = ana.get(next(ana.get(next(many)).body())).body();
        assertThat(rows(last)).hasSize(25).endsWith("L-425");
        assertThat(last).contains("425 étapes-actions correspondent");
    }

    @Test
    void whatIsFoundAndWhatIsSomebodysIsListedInPartsToo() {
        Visitor lead = signedIn(LEAD);
        String found = lead.get("/runs/" + run + "/find?q=etape").body();
        assertThat(rows(found)).hasSize(200);
        assertThat(found).contains("430 étapes-actions de " + run);
        assertThat(rows(lead.get(next(found)).body())).startsWith("L-201");
        String mass =
                lead.get("/runs/" + run + "/transfer?from=" + patient.email()).body();
        assertThat(rows(mass)).hasSize(200);
        assertThat(mass).contains(patient.email() + " : 430 étapes-actions");
        assertThat(rows(lead.get(next(mass)).body())).startsWith("L-201");

        Visitor pat = signedIn(patient);
        String mine = pat.get("/mine").body();
        assertThat(rows(mine)).hasSize(200);
        assertThat(mine).contains("À démarrer (430)", "430 étapes-actions à faire", "1 à 200 sur 430");
        String rest = pat.get(next(pat.get(next(mine)).body())).body();
        assertThat(rows(rest)).hasSize(30);
        assertThat(rest).contains("À démarrer (430)");
        String home = pat.get("/").body();
        assertThat(rows(home)).hasSize(200);
        assertThat(home).contains("230 autres");
    }

    private static Stream<String> rows(String page) {
        return ROW.matcher(page).results().map(found -> found.group(1));
    }

    private static String next(String page) {
        Matcher next = NEXT.matcher(page);
        assertThat(next.find()).as(page).isTrue();
        return next.group(1).replace("&amp;", "&").replace("&#39;", "%27");
    }
}
