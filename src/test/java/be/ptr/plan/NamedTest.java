package be.ptr.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom people mean by what they type. */
class NamedTest {
    private static final Plan PLAN = plan(
            "Élodie Lefèvre", "Jean-Pierre Dupont", "Jean Dupond", "Jeanne Martin", "Cœur de Lion", "Marie Dupond");

    @ParameterizedTest
    @CsvSource({
        "Élodie Lefèvre, elodie.lefevre@example.be",
        "elodie LEFEVRE, elodie.lefevre@example.be",
        "Lefèvre  Élodie, elodie.lefevre@example.be",
        "lefevre, elodie.lefevre@example.be",
        "lefe, elodie.lefevre@example.be",
        "E. Lefevre, elodie.lefevre@example.be",
        "jean pierre dupont, jean.pierre.dupont@example.be",
        "Jean Dupond, jean.dupond@example.be",
        "'Dupond, Jean', jean.dupond@example.be",
        "jeanne, jeanne.martin@example.be",
        "coeur, coeur.de.lion@example.be",
        "m dupond, marie.dupond@example.be",
    })
    void aNameOrAPartThatFitsOnePersonIsThatPerson(String typed, String email) {
        assertThat(Named.of(typed, PLAN).email()).isEqualTo(email);
    }

    @Test
    void blanksOfEveryKindAreOne() {
        assertThat(Named.of(" \u00a0Élodie\u00a0\u00a0\tLefe\u0300vre ", PLAN).email())
                .isEqualTo("elodie.lefevre@example.be");
    }

    @Test
    void whatFitsSeveralIsThemAll() {
        assertThat(Named.of("dupond", PLAN).people())
                .extracting(Person::name)
                .containsExactly("Jean Dupond", "Marie Dupond");
        assertThat(Named.of("jean", PLAN).people())
                .as("whole words go before beginnings")
                .extracting(Person::name)
                .containsExactly("Jean-Pierre Dupont", "Jean Dupond");
        assertThat(Named.of("jean", PLAN).isAmbiguous()).isTrue();
        assertThat(Named.of("jean", PLAN).email()).isEqualTo("jean");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Lefort", "odie", "Dupond Lefèvre", "-", "xyz"})
    void whatFitsNobodyStaysWhatItIs(String typed) {
        assertThat(Named.of(typed, PLAN).people()).isEmpty();
        assertThat(Named.of(typed, PLAN).email()).isEqualTo(typed.strip());
    }

    @Test
    void anAddressIsNoName() {
        assertThat(Named.of("jean@example.be ", PLAN).email()).isEqualTo("jean@example.be");
        assertThat(Named.of("Jean Dupond <j.dupond@example.be>", PLAN).email()).isEqualTo("j.dupond@example.be");
    }

    private static Plan plan(String... names) {
        List<Person> people = Stream.of(names)
                .map(name -> new Person(email(name), name, "MIG", null, Role.RESPONSIBLE, null, Language.FR))
                .toList();
        return new Plan(new DryRun("DR1"), ZoneOffset.UTC, List.of(), List.of(), List.of(), List.of(), people);
    }

    private static String email(String name) {
        return java.text.Normalizer.normalize(name.replace("œ", "oe"), java.text.Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(java.util.Locale.ROOT)
                        .replaceAll("[ -]", ".")
                + "@example.be";
    }
}
