package be.ptr.wording;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.plan.Criticality;
import be.ptr.plan.Language;
import be.ptr.plan.Plan;
import be.ptr.plan.PlanBuilder;
import be.ptr.plan.Step;
import be.ptr.wording.StepFields.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people read of the plan about a step, wherever they read it. */
class StepFieldsTest {
    private final Plan plan = PlanBuilder.run("DR1").phase("PP").step("A").build();
    private final Step bare = plan.steps().get(0);

    @Test
    void theyStandInOneOrderWithTheCompanysOwnColumnsBehind() {
        Map<String, String> own = new LinkedHashMap<>();
        own.put("Canal", "Pont");
        own.put("Coût", "3 k€");
        Step step = step(Instant.parse("2026-03-01T08:00:00Z"), "T0-5j", Duration.ofMinutes(90), own);

        assertThat(StepFields.of(step, plan, new Wording(Language.FR), Instant::toString))
                .containsExactly(
                        new Field("Phase", "PP · Phase PP", ""),
                        new Field("Début prévu", "2026-03-01T08:00:00Z", "· dans le classeur\u00a0: T0-5j"),
                        new Field("Durée prévue", "1 h 30", ""),
                        new Field("Fin prévue", "2026-03-01T09:30:00Z", ""),
                        new Field("Équipe", step.team(), ""),
                        new Field("Criticité", "Bloquante", ""),
                        new Field("Canal", "Pont", ""),
                        new Field("Coût", "3 k€", ""));
        assertThat(StepFields.of(step, plan, new Wording(Language.EN), Instant::toString))
                .extracting(Field::label)
                .contains("Planned start", "Planned end", "Criticality", "Canal");
    }

    @Test
    void whatAStepHasNotIsLeftOut() {
        assertThat(StepFields.of(step(null, "", null, Map.of()), plan, new Wording(Language.FR), Instant::toString))
                .extracting(Field::label)
                .containsExactly("Phase", "Début prévu", "Équipe", "Criticité");
        assertThat(StepFields.of(
                        step(Instant.EPOCH, "", null, Map.of()), plan, new Wording(Language.FR), Instant::toString))
                .extracting(Field::label)
                .doesNotContain("Fin prévue");
    }

    /** A field that e-mails call by a word of their own would have to be found and changed twice. */
    @ParameterizedTest
    @EnumSource
    void noFieldHasASecondNameForEMails(Language language) {
        Map<String, String> all = new Wording(language).all(List.of("step.", "mail.step."));
        assertThat(all.entrySet().stream()
                        .filter(one -> one.getKey().startsWith("mail.")
                                && one.getValue().equals(all.get(one.getKey().substring("mail.".length())))))
                .isEmpty();
        assertThat(new Wording(language).all(List.of("mail.step.criticality"))).isEmpty();
    }

    private Step step(@Nullable Instant start, String worded, @Nullable Duration duration, Map<String, String> own) {
        return new Step(
                bare.id(),
                bare.label(),
                bare.description(),
                bare.phase(),
                List.of(),
                start,
                worded,
                duration,
                bare.team(),
                bare.responsibles(),
                List.of(),
                List.of(),
                Criticality.BLOCKING,
                own,
                2);
    }
}
