package be.ptr.intake;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.ServerIT;
import be.ptr.Visitor;
import be.ptr.plan.DryRun;
import be.ptr.workbook.PlanWorkbook;
import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** A program brings a workbook. */
class ImportByApiIT extends ServerIT {
    @Autowired
    private MongoOperations mongo;

    @Autowired
    private ProcessEngine engine;

    @Test
    void aLeadChecksImportsAndImportsAgain() {
        String lead = basic(LEAD);
        byte[] plan = plan().bytes();
        Stock before = stock();

        HttpResponse<String> checked = send("API", true, plan, lead);
        assertThat(checked.statusCode()).isEqualTo(200);
        assertThat(verdict(checked)).isEqualTo("importable");
        assertThat(JsonPath.<Integer>read(checked.body(), "$.steps")).isEqualTo(3);
        assertThat(JsonPath.<Integer>read(checked.body(), "$.mails.emails")).isPositive();
        assertThat(stock()).isEqualTo(before);
        assertThat(visitor().get("/api/runs/API", "Authorization", lead).statusCode())
                .isEqualTo(404);

        HttpResponse<String> imported = send("API", false, plan, lead);
        assertThat(imported.statusCode()).isEqualTo(200);
        assertThat(verdict(imported)).isEqualTo("imported");
        assertThat(visitor().get("/api/runs/API", "Authorization", lead).body()).contains("\"total\":3");
        assertThat(instances("API")).isEqualTo(2);

        Stock after = stock();
        HttpResponse<String> again = send("API", false, plan, lead);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(verdict(again)).isEqualTo("nothing-changes");
        HttpResponse<String> changed =
                send("API", false, plan().step("CO-4", "Nouvelle").bytes(), lead);
        assertThat(changed.statusCode()).isEqualTo(422);
        assertThat(verdict(changed)).isEqualTo("refused");
        assertThat(codes(changed)).contains("run-exists");
        assertThat(stock()).isEqualTo(after);
    }

    @Test
    void theAdministratorMayCheckToo() {
        String admin = Visitor.basic("admin", passwordOf("admin"));

        assertThat(verdict(send("NONE", true, plan().bytes(), admin))).isEqualTo("importable");
    }

    @Test
    void nobodyElseMay() {
        String responsible = basic(RESPONSIBLE);
        Stock before = stock();
        for (boolean check : new boolean[] {true, false}) {
            HttpResponse<String> refused = send("NONE", check, plan().bytes(), responsible);
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(JsonPath.<String>read(refused.body(), "$.detail"))
                    .isEqualTo("Vous n'avez pas le droit de faire cela.");

            HttpResponse<String> unknown = visitor().upload(path("NONE", check), "plan.xlsx", plan().bytes(), Map.of());
            assertThat(unknown.statusCode()).isEqualTo(401);
            assertThat(JsonPath.<String>read(unknown.body(), "$.detail")).startsWith("Connectez-vous");
        }
        assertThat(stock()).isEqualTo(before);
    }

    @Test
    void oneErrorAndNothingChangesAnywhere() {
        String lead = basic(LEAD);
        PlanWorkbook faulty = plan();
        faulty.actor("Nouvelle Personne", "not-yet-here@example.be", "NEW");
        byte[] plan = faulty.step("CO-5", "Copier").after("CO-9").bytes();
        Stock before = stock();

        HttpResponse<String> refused = send("NONE", false, plan, lead, "Accept-Language", "en");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(codes(refused)).containsExactly("unknown-prerequisite");
        assertThat(JsonPath.<String>read(refused.body(), "$.findings[0].cell")).isEqualTo("F5");
        assertThat(JsonPath.<String>read(refused.body(), "$.findings[0].message"))
                .contains("CO-9", "does not exist");
        assertThat(stock()).isEqualTo(before);
    }

    @Test
    void anExecutionThatIsNotConfiguredIsUnknown() {
        HttpResponse<String> answer = send("DR9", true, plan().bytes(), basic(LEAD));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(JsonPath.<String>read(answer.body(), "$.code")).isEqualTo("unknown-run");
    }

    @Test
    void ofTwoImportsAtOnceOneBecomesTheRun() {
        String lead = basic(LEAD);
        CyclicBarrier together = new CyclicBarrier(2);
        List<CompletableFuture<HttpResponse<String>>> both = List.of(attempt(together, lead), attempt(together, lead));
        List<String> verdicts = both.stream()
                .map(CompletableFuture::join)
                .map(ImportByApiIT::verdict)
                .toList();

        assertThat(verdicts).containsOnlyOnce("imported");
        assertThat(engine.getRepositoryService()
                        .createDeploymentQuery()
                        .deploymentNameLike("TWICE/%")
                        .count())
                .isOne();
        assertThat(instances("TWICE")).isEqualTo(2);
        assertThat(mongo.getCollection("Plans").countDocuments(new org.bson.Document("run", "TWICE")))
                .isOne();
    }

    @Test
    void aPhaseWhoseStepsAllHaveADateOfTheirOwnIsImported() {
        PlanWorkbook plan = PlanWorkbook.with().step("CO-1", "Arrêter");
        LocalDateTime first = LocalDateTime.of(2040, 1, 2, 8, 0);
        for (int i = 2; i <= 801; i++) {
            plan.step("CO-" + i, "Copier").after("CO-1").start(first.plusMinutes(i));
        }

        HttpResponse<String> imported = send("MANY", false, plan.bytes(), basic(LEAD));

        assertThat(imported.statusCode()).isEqualTo(200);
        assertThat(verdict(imported)).isEqualTo("imported");
        assertThat(instances("MANY")).isOne();
    }

    private CompletableFuture<HttpResponse<String>> attempt(CyclicBarrier together, String lead) {
        byte[] plan = plan().bytes();
        return CompletableFuture.supplyAsync(() -> {
            try {
                together.await();
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
            return send("TWICE", false, plan, lead);
        });
    }

    private static PlanWorkbook plan() {
        return PlanWorkbook.with()
                .step("CO-1", "Arrêter")
                .step("CO-2", "Copier")
                .after("CO-1")
                .step("DC-1", "Démarrer")
                .phase("DC")
                .after("CO-2");
    }

    private HttpResponse<String> send(String run, boolean check, byte[] plan, String who, String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Authorization";
        all[headers.length + 1] = who;
        return visitor().upload(path(run, check), "plan.xlsx", plan, Map.of(), all);
    }

    private static String path(String run, boolean check) {
        return "/api/runs/" + new DryRun(run).name() + "/plan?check=" + check;
    }

    private long instances(String run) {
        return engine.getRuntimeService().createProcessInstanceQuery().list().stream()
                .filter(instance -> instance.getBusinessKey().startsWith(run + "/"))
                .count();
    }

    private Stock stock() {
        return Stock.of(mongo, engine);
    }

    private static String verdict(HttpResponse<String> answer) {
        return JsonPath.read(answer.body(), "$.verdict");
    }

    private static List<String> codes(HttpResponse<String> answer) {
        return JsonPath.read(answer.body(), "$.findings[*].code");
    }
}
