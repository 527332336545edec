package be.ptr.api;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.ServerIT;
import be.ptr.Visitor;
import be.ptr.workbook.PlanWorkbook;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** All steps of one person go to another, as a program asks for it. */
class MassTransferApiIT extends ServerIT {
    private static final String RUN = "/api/runs/MASS/";

    private Program program(String person) {
        return new Program(visitor(), Visitor.basic(person, passwordOf(person)), RUN);
    }

    @Test
    void sharedStepsStayAssignedToTheOthersAndAnUnknownSuccessorIsToldOnce() {
        PlanWorkbook plan = PlanWorkbook.with();
        plan.actor("Odile Martin", "odile@example.be", "ENG");
        plan.actor("Jean Dupont", "jean@example.be", "ENG");
        plan.step("A", "Seule").by("odile@example.be");
        plan.step("S", "Partagée").by("odile@example.be", "ana@example.be");
        plan.step("W", "En attente").by("odile@example.be", "jean@example.be").after("A");
        HttpResponse<String> imported =
                visitor().upload(RUN + "plan", "plan.xlsx", plan.bytes(), Map.of(), "Authorization", basic(LEAD));
        assertThat(imported.statusCode()).as(imported.body()).isEqualTo(200);
        Program lead = program("lead@example.be");
        assertThat(program("ana@example.be").post("steps/S/start", "").statusCode())
                .isEqualTo(200);

        HttpResponse<String> unknown = lead.post("transfer", "{\"from\":\"odile\",\"to\":\"x@elsewhere.example.be\"}");
        assertThat(unknown.statusCode()).isEqualTo(409);
        assertThat(Program.<String>in(unknown, "$.code")).isEqualTo("unknown-person");
        assertThat(Program.<String>in(unknown, "$.detail")).contains("x@elsewhere.example.be");

        HttpResponse<String> same = lead.post("transfer", "{\"from\":\"odile\",\"to\":\"odile@example.be\"}");
        assertThat(same.statusCode()).isEqualTo(409);
        assertThat(Program.<String>in(same, "$.code")).isEqualTo("same-person");
        assertThat(Program.<String>in(same, "$.detail")).contains("Odile Martin a déjà ces étapes-actions");

        HttpResponse<String> moved =
                lead.post("transfer", "{\"from\":\"odile\",\"to\":\"jean\",\"message\":\"Odile est partie\"}");

        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
        assertThat(Program.<List<String>>in(moved, "$[*].step")).containsExactly("A", "S", "W");
        assertThat(Program.<List<String>>in(moved, "$[*].result")).containsOnly("DONE");
        HttpResponse<String> shared = lead.get("steps/S");
        assertThat(Program.<List<String>>in(shared, "$.assignees[*].name"))
                .containsExactly("Jean Dupont", "Ana Membre");
        assertThat(Program.<String>in(shared, "$.started.by.email")).isEqualTo("ana@example.be");
        assertThat(Program.<String>in(shared, "$.transferred.inPlaceOf.name")).isEqualTo("Odile Martin");
        assertThat(Program.<Boolean>in(shared, "$.transferred.passedOn")).isFalse();
        assertThat(Program.<List<String>>in(shared, "$.history[?(@.kind=='TRANSFERRED')].inPlaceOf.email"))
                .containsExactly("odile@example.be");
        assertThat(Program.<List<String>>in(lead.get("steps/W"), "$.assignees[*].email"))
                .containsExactly("jean@example.be");
        assertThat(program("odile@example.be").post("steps/A/start", "").statusCode())
                .isEqualTo(409);
    }
}
