package be.ptr.api;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.Crowd;
import be.ptr.Crowd.Answer;
import be.ptr.Crowd.Click;
import be.ptr.ServerIT;
import be.ptr.Visitor;
import be.ptr.catalogue.Catalogue;
import be.ptr.commands.ActedOn;
import be.ptr.engine.PhaseRuns;
import be.ptr.engine.RunLog;
import be.ptr.engine.accounts.People;
import be.ptr.plan.CrowdedPlan;
import be.ptr.plan.Plan;
import be.ptr.plan.StepId;
import be.ptr.progress.Boards;
import be.ptr.progress.Fact;
import be.ptr.progress.Move;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 500 people start 400 steps at once, each with a double click, two rivals for each step. */
class CrowdByHttpIT extends ServerIT {
    @Autowired
    private Catalogue catalogue;

    @Autowired
    private PhaseRuns runs;

    @Autowired
    private Boards boards;

    @Autowired
    private People people;

    @Autowired
    private RunLog facts;

    @Test
    void eachStepIsStartedOnceAndWhoeverLosesReadsWhoWon() {
        Plan plan = ActedOn.run(CrowdedPlan.of("Crowd"), catalogue, runs, boards);
        people.admit(plan.people());
        Map<String, String> authorizations = CrowdedPlan.people().stream()
                .collect(Collectors.toMap(person -> person, person -> Visitor.basic(person, passwordOf(person))));
        List<Click> clicks = new ArrayList<>();
        for (int number = 0; number < CrowdedPlan.STEPS; number++) {
            for (String person : CrowdedPlan.rivals(number)) {
                Click click = new Click("Crowd", CrowdedPlan.step(number), person, authorizations.get(person));
                clicks.add(click);
                clicks.add(click);
            }
        }

        List<Answer> answers = new Crowd(root()).click(clicks);

        assertThat(answers).extracting(Answer::status).containsOnly(200, 409);
        Map<String, String> winners = answers.stream()
                .filter(Answer::started)
                .collect(Collectors.toMap(
                        answer -> answer.click().step(),
                        answer -> answer.click().person()));
        assertThat(winners).as("one start of each step").hasSize(CrowdedPlan.STEPS);
        assertThat(answers).allSatisfy(answer -> {
            String winner = winners.get(answer.click().step());
            assertThat(answer.status()).isEqualTo(answer.click().person().equals(winner) ? 200 : 409);
            assertThat(answer.body()).contains(winner);
        });
        assertThat(startedBy(plan)).isEqualTo(winners);
    }

    /** As the engine's history tells it; two starts of one step would be a failure. */
    private Map<String, String> startedBy(Plan plan) {
        return facts.facts(plan.run()).moves().stream()
                .filter(move -> move.fact() == Fact.STARTED)
                .collect(Collectors.toMap(move -> move.step().value(), Move::by));
    }

    @Test
    void everyPersonOfTheCrowdHasAStep() {
        Plan plan = CrowdedPlan.of("Everybody");
        assertThat(plan.steps()).hasSize(CrowdedPlan.STEPS);
        assertThat(plan.steps().stream().flatMap(step -> step.responsibles().stream()))
                .containsAll(CrowdedPlan.people());
        assertThat(plan.byId()).containsKey(new StepId("CO-399"));
    }
}
