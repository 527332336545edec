package be.ptr.pages;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.Visitor;
import be.ptr.plan.Language;
import be.ptr.plan.Person;
import be.ptr.plan.PlanBuilder;
import be.ptr.plan.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a person finds of all runs in progress: their own steps first, those of people they stand in for apart. */
class MyStepsIT extends RoomIT {
    private static final String MARK = Long.toHexString(System.nanoTime());
    private static final Person OWNER =
            new Person("owner" + MARK + "@example.be", "Lou", "OPS", null, Role.RESPONSIBLE, null, Language.FR);
    private static final Person HELD =
            new Person("held" + MARK + "@example.be", "Max", "OPS", null, Role.RESPONSIBLE, OWNER.email(), Language.FR);

    @Test
    void ownStepsOfEveryRunComeFirstAndAreCountedApartFromThoseOfOthers() {
        String other = run.name() + "-bis";
        start(PlanBuilder.run(run.name())
                .person(HELD.email(), OWNER.email())
                .phase("PP")
                .step("H-1")
                .by(HELD.email())
                .step("O-1")
                .by(OWNER.email())
                .step("O-2")
                .by(OWNER.email())
                .after("O-1")
                .step("H-2")
                .by(HELD.email())
                .after("H-1"));
        start(PlanBuilder.run(other)
                .person(OWNER.email())
                .phase("PP")
                .step("O-9")
                .by(OWNER.email()));
        Visitor owner = signedIn(OWNER);
        press(owner, page("O-1"), "START", Map.of());

        for (String path : new String[] {"/", "/mine"}) {
            String shown = owner.get(path).body();
            assertThat(shown)
                    .as(path)
                    .contains("2 étapes-actions à faire", "1 à faire en suppléance : " + HELD.email())
                    .contains("<b class=\"count\">2</b>", "+1</span>", "1 en suppléance", " (2) · PTR</title>")
                    .contains(">" + run + "</span>", ">" + other + "</span>");
            assertThat(shown.indexOf("À démarrer (1)")).isPositive().isLessThan(shown.indexOf(">O-9</a>"));
            assertThat(shown.indexOf(">O-9</a>")).isLessThan(shown.indexOf("En cours (1)"));
            assertThat(shown.indexOf("En cours (1)")).isLessThan(shown.indexOf(">O-1</a>"));
            assertThat(shown.indexOf(">O-2</a>")).isLessThan(shown.indexOf("En suppléance, à démarrer (1)"));
            assertThat(shown.indexOf("En suppléance, à démarrer (1)")).isLessThan(shown.indexOf(">H-1</a>"));
            assertThat(shown.indexOf("En suppléance, à venir ou en attente (1)"))
                    .isLessThan(shown.indexOf(">H-2</a>"));
        }
        assertThat(target(owner.get("/runs/" + run + "/mine"))).isEqualTo("/mine");
        assertThat(signedIn(HELD).get("/mine").body())
                .contains("1 étape-action à faire", "<b class=\"count\">1</b>")
                .doesNotContain("en suppléance");
    }

    @Test
    void whoeverHasNothingToDoIsToldSo() {
        Person idle = person("idle" + MARK + "@example.be", "Nul", Role.RESPONSIBLE);
        assertThat(signedIn(idle).get("/mine").body())
                .contains("Rien à faire pour vous en ce moment", "Rien ne vous attend.")
                .doesNotContain("class=\"count\"");
    }
}
