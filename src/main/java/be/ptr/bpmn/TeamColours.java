package be.ptr.bpmn;

import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import java.util.List;

/** A colour for each team of a plan, the same in all of its phases; dark enough for text on white. */
final class TeamColours {
    private static final List<String> PALETTE = List.of(
            "#1f5fa8", "#a8461f", "#2c7a3f", "#7a2c77", "#8a6d00", "#00757a", "#b0254a", "#4b4bb5", "#5f6b1c",
            "#8c4b2f", "#2f6f8c", "#9c2fa0", "#35607a", "#6b3fa0", "#a05a00", "#476a4f");

    private final List<String> teams;

    TeamColours(Plan plan) {
        teams = plan.steps().stream().map(Step::team).distinct().sorted().toList();
    }

    /** {@code #rrggbb}; teams beyond the palette share a colour with others. */
    String of(String team) {
        return PALETTE.get(Math.floorMod(teams.indexOf(team), PALETTE.size()));
    }
}
