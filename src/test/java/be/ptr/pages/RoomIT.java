package be.ptr.pages;

import be.ptr.ServerIT;
import be.ptr.Visitor;
import be.ptr.bpmn.PhaseModeller;
import be.ptr.catalogue.Catalogue;
import be.ptr.catalogue.Import;
import be.ptr.catalogue.PlanVersionId;
import be.ptr.engine.PhaseRuns;
import be.ptr.engine.accounts.People;
import be.ptr.plan.DryRun;
import be.ptr.plan.Language;
import be.ptr.plan.Person;
import be.ptr.plan.Phone;
import be.ptr.plan.Plan;
import be.ptr.plan.PlanBuilder;
import be.ptr.plan.Role;
import be.ptr.progress.Boards;
import be.ptr.progress.State;
import be.ptr.progress.StepProgress;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;

/** A run of its own for each test, and the forms of its pages, sent as a browser does that runs no scripts. */
abstract class RoomIT extends ServerIT {
    static final String HOSTILE = "<script>alert('x')</script> \"& ${7*7} [[${7*7}]]\r\nligne deux";

    /** {@link #HOSTILE} as a page shows it. */
    static final String HARMLESS =
            "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &quot;&amp; ${7*7} [[${7*7}]]\nligne deux";

    static final Person DEPUTY = new Person(
            "deputy@example.be", "Sacha Suppléante", "Équipe & co", "DSI", Role.RESPONSIBLE, null, Language.FR);
    static final Person ANA = new Person(
            "ana.titulaire@example.be",
            "Ana Titulaire",
            "Équipe & co",
            "DSI",
            Role.RESPONSIBLE,
            DEPUTY.email(),
            Language.FR,
            new Phone("+33 1 99 00 01 07"));

    final DryRun run = new DryRun("Rooms-" + Long.toHexString(System.nanoTime()));

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private PhaseRuns runs;

    @Autowired
    private People people;

    @Autowired
    private Boards boards;

    /** Starts a run of these steps, with people who have names. */
    void start(PlanBuilder steps) {
        Plan drawn = steps.build();
        List<Person> named = new ArrayList<>(List.of(LEAD, RESPONSIBLE, OTHER, ANA, DEPUTY));
        drawn.people().stream()
                .filter(one -> named.stream().noneMatch(person -> person.email().equals(one.email())))
                .forEach(named::add);
        Plan plan = new Plan(
                drawn.run(),
                drawn.zone(),
                drawn.phases(),
                drawn.steps(),
                drawn.milestones(),
                drawn.environments(),
                named);
        PlanVersionId version = catalogue.store(plan, new Import("plan.xlsx", "", Instant.now()));
        people.admit(named);
        runs.deployAndStart(plan, new PhaseModeller(Duration.ofDays(5)).models(plan), version.value());
        catalogue.makeCurrent(version);
        boards.replan(plan.run());
    }

    State state(String step) {
        return step(step).state();
    }

    StepProgress step(String id) {
        return boards.read(run).orElseThrow().step(id).orElseThrow();
    }

    String page(String step) {
        return "/runs/" + run + "/steps/" + step;
    }

    /** Opens {@code base}, fills in its form and presses the button. */
    HttpResponse<String> press(Visitor who, String base, String verb, Map<String, String> fields) {
        return send(who, base, base, verb, fields);
    }

    /** The form of the page {@code shown}, sent to {@code address}. */
    static HttpResponse<String> send(
            Visitor who, String shown, String address, String verb, Map<String, String> fields) {
        HttpResponse<String> page = who.get(shown);
        String typed = fields.entrySet().stream()
                .map(field -> "&" + field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining());
        return who.form(
                address,
                "_csrf=" + encoded(Visitor.formToken(page)) + "&verb=" + verb + "&remark=" + System.nanoTime() + typed);
    }

    /** Where an answer leads. */
    static String target(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("nowhere: " + answer.statusCode());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
