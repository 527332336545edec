package be.ptr.notification;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.plan.Language;
import be.ptr.plan.Person;
import be.ptr.plan.Plan;
import be.ptr.plan.PlanBuilder;
import be.ptr.plan.Role;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Many steps become Ready for two heads of a team: one has steps of her own among them, the other has none. */
class ReadyCopiesIT extends TogetherScene {
    private static final List<String> OWN = List.of("C", "B", "A");
    private static final List<String> COPIES = List.of("F", "E", "D");

    @Override
    Plan plan() {
        String oda = "oda-" + eve;
        Plan drawn = PlanBuilder.run(together.name())
                .phase("PP")
                .step("A")
                .by(eve)
                .step("B")
                .startingAt(begin.minusSeconds(120))
                .by(eve)
                .step("C")
                .startingAt(begin.minusSeconds(180))
                .by(eve)
                .step("D")
                .by(oda)
                .step("E")
                .startingAt(begin.minusSeconds(240))
                .by(oda)
                .step("F")
                .startingAt(begin.minusSeconds(300))
                .by(oda)
                .build();
        List<Person> people = List.of(
                new Person(LEA, "Léa", "PMO", null, Role.LEAD, null, Language.FR),
                new Person(eve, "Eve", "OPS", null, Role.TEAM_HEAD, null, Language.FR),
                new Person(kim, "Kim", "OPS", null, Role.TEAM_HEAD, null, Language.EN),
                new Person(oda, "Odile", "OPS", null, Role.RESPONSIBLE, null, Language.FR));
        return new Plan(drawn.run(), drawn.zone(), drawn.phases(), drawn.steps(), List.of(), List.of(), people);
    }

    @Test
    void ownStepsComeFirstThenTheCopiesBothByPlannedStart() throws MessagingException {
        MimeMessage list = list(eve);
        List<String> own = left(OWN, eve);
        List<String> copies = left(COPIES, eve);

        assertThat(list.getSubject())
                .isEqualTo("[Transition-" + together + "] " + own.size() + " étapes-actions à démarrer");
        String text = Received.text(list);
        assertThat(text)
                .contains(own.size() + " étapes-actions à démarrer, " + copies.size() + " pour information\n")
                .contains("Plus rien ne retient les " + own.size() + " étapes-actions qui vous sont attribuées")
                .contains(copies.size() + " étapes-actions attribuées à d'autres peuvent être démarrées")
                .contains("\n" + copies.size() + " ÉTAPES-ACTIONS POUR INFORMATION\n")
                .contains("début prévu ", "Attribuée à Odile", "    Voir : http", "boutons de ce message")
                .doesNotContain("prévue ");
        assertThat(titles(text)).containsExactlyElementsOf(concat(own, copies));
        assertThat(Received.html(list).split(">Démarrer l&#39;étape-action<", -1))
                .hasSize(own.size() + 1);
        assertThat(Received.html(list).split(">Voir</a>", -1)).hasSize(copies.size() + 1);
    }

    @Test
    void aListOfNothingButCopiesAsksForNothing() throws MessagingException {
        MimeMessage list = list(kim);
        List<String> copies = left(List.of("F", "E", "C", "B", "A", "D"), kim);

        assertThat(list.getSubject()).isEqualTo("[Transition-" + together + "] 5 steps for information");
        String text = Received.text(list);
        assertThat(text)
                .contains("5 steps for information\n", "5 steps assigned to others can be started")
                .contains("planned start ", "Assigned to ", "    View: http")
                .doesNotContain("to start", "buttons", "Start the step", " :");
        assertThat(titles(text)).containsExactlyElementsOf(copies);
    }

    private MimeMessage list(String person) {
        theirTimeComes(together);
        addressAll();
        workAt(Duration.ofSeconds(1));
        workAt(Duration.ofSeconds(62));
        return received(person).get(1);
    }

    /** Without the one that left at once. */
    private List<String> left(List<String> all, String person) throws MessagingException {
        String first = received(person).get(0).getSubject();
        return all.stream()
                .filter(id -> !first.equals("[Transition-" + together + "] " + id + "-Exécution"))
                .toList();
    }

    private static List<String> titles(String text) {
        return text.lines()
                .filter(line -> line.matches("- [A-F] · .*"))
                .map(line -> line.substring(2, 3))
                .toList();
    }

    private static List<String> concat(List<String> first, List<String> then) {
        List<String> all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }
}
