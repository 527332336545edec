package be.ptr.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.plan.Checked;
import be.ptr.plan.Finding;
import be.ptr.plan.Person;
import be.ptr.plan.Phone;
import be.ptr.plan.Plan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be seen: refused in names, and in texts beside others where it turns them around. */
class UnseenTextsTest {
    @ParameterizedTest
    @ValueSource(strings = {"\u202E", "\u200B", "\u200D", "\u00AD", "\u2066", "\uFE0F"})
    void aNameHoldsNone(String unseen) throws IOException {
        PlanWorkbook workbook = Provocation.one();
        workbook.actors().set("Nom", "Ana" + unseen + "Membre");

        Finding finding = only(workbook);

        assertThat(finding.code()).isEqualTo("unseen-character");
        assertThat(finding.place()).hasToString("Acteurs!A5");
        assertThat(finding.arguments()).containsExactly(String.format("U+%04X", (int) unseen.charAt(0)), "Ana Membre");
    }

    @Test
    void whatStandsBesideOthersTurnsNothingAround() throws IOException {
        assertThat(only(Provocation.one().set("Libellé", "Arrêter \u202Egpj.exe"))
                        .place())
                .hasToString("Étapes-actions!B2");
        PlanWorkbook milestone = Provocation.one();
        milestone.dates().set("Libellé", "Bascule \u2067x");
        assertThat(only(milestone).code()).isEqualTo("turning-character");
        for (String column : new String[] {"Application", "URL"}) {
            PlanWorkbook environment = Provocation.one();
            environment.environments().set(column, "https://int.example.be/\u202Egpj.exe");
            assertThat(only(environment).arguments()).containsExactly("U+202E", "https://int.example.be/ gpj.exe");
        }
    }

    @Test
    void signsThatConsistOfThemAndTextsOfTheirOwnMayStay() throws IOException {
        PlanWorkbook workbook = Provocation.one()
                .set("Libellé", "\u26A0\uFE0F Arrêter")
                .set("Description", "\u202AC:\\plan\u202C, voir \u202Elà");
        Checked<Plan> checked = read(workbook);
        assertThat(checked.findings()).isEmpty();
        assertThat(checked.accepted().orElseThrow().steps().get(0).label()).isEqualTo("\u26A0\uFE0F Arrêter");
        assertThat(checked.accepted().orElseThrow().steps().get(0).description())
                .as("without the marks")
                .isEqualTo("C:\\plan, voir là");
    }

    @Test
    void aNumberCopiedFromContactsLosesTheMarksAroundIt() throws IOException {
        PlanWorkbook workbook = Provocation.one();
        workbook.actors().set("Téléphone", "\u202A+32 2 123 45 67\u202C");
        Checked<Plan> checked = read(workbook);
        assertThat(checked.findings()).isEmpty();
        assertThat(checked.accepted().orElseThrow().people())
                .filteredOn(person -> person.name().equals("Ana Membre"))
                .extracting(Person::phone)
                .containsExactly(new Phone("+32 2 123 45 67"));
    }

    private static Finding only(PlanWorkbook workbook) throws IOException {
        Checked<Plan> checked = read(workbook);
        assertThat(checked.findings()).hasSize(1);
        assertThat(checked.accepted()).isEmpty();
        return checked.findings().get(0);
    }

    private static Checked<Plan> read(PlanWorkbook workbook) throws IOException {
        return DefaultLayout.reader().read(new ByteArrayInputStream(workbook.bytes()), "plan.xlsx", DefaultLayout.DR1);
    }
}
