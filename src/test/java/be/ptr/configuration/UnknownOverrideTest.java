package be.ptr.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.configuration.Configured.Rejected;
import be.ptr.plan.Language;
import be.ptr.wording.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UnknownOverrideTest {
    private static final List<String> KEYS = new SettingsReader().overridable();
    private static final List<String> VARIABLES =
            KEYS.stream().map(SettingsReader::variable).toList();
    private static final List<String> ARGUMENTS =
            KEYS.stream().map("--"::concat).toList();

    /** Every section with keys that may be given so, inner ones included. */
    static Stream<String> sections() {
        return KEYS.stream()
                .flatMap(key -> Stream.iterate(key, part -> part.contains("."), UnknownOverrideTest::parent))
                .map(UnknownOverrideTest::parent)
                .distinct();
    }

    private static String parent(String key) {
        return key.substring(0, key.lastIndexOf('.'));
    }

    @ParameterizedTest
    @MethodSource("sections")
    void aVariableOfAKnownSectionIsToldWhatTheSectionAccepts(String section) {
        Fault fault = only(Map.of(SettingsReader.variable(section) + "_NOTHING", "1"));

        assertThat(fault.code()).isEqualTo("unknown-override");
        acceptable(fault, VARIABLES, SettingsReader.variable(section) + "_");
    }

    @ParameterizedTest
    @MethodSource("sections")
    void anArgumentOfAKnownSectionIsToldWhatTheSectionAccepts(String section) {
        Fault fault = only(Map.of(), "--" + section + ".nothing=1");

        assertThat(fault.code()).isEqualTo("unknown-override");
        acceptable(fault, ARGUMENTS, "--" + section + ".");
    }

    @ParameterizedTest
    @MethodSource("sections")
    void aSectionAloneIsToldItsKeys(String section) {
        acceptable(only(Map.of(SettingsReader.variable(section), "1")), VARIABLES, SettingsReader.variable(section));
        acceptable(only(Map.of(), "--" + (section + ".") + "=1"), ARGUMENTS, "--" + section);
    }

    @Test
    void anUnknownSectionIsToldTheSections() {
        for (String name : List.of("PTR_NOTHING", "PTR_", "PTR_SERVERS_PORT", "PTR__SERVER_PORT")) {
            Fault fault = only(Map.of(name, "1"));
            assertThat(fault.code()).as(name).isEqualTo("unknown-override-section");
            acceptable(fault, VARIABLES, "PTR_");
            assertThat(fault.arguments().get(1)).contains("PTR_SERVER_…", "PTR_BACKUP_…");
        }
        Fault fault = only(Map.of(), "--sever.port=1");
        assertThat(fault.arguments()).first().isEqualTo("--server.port");
        acceptable(fault, ARGUMENTS, "--");
    }

    @Test
    void theNearestNameIsNamedAndOtherSectionsAreNot() {
        Fault fault = only(Map.of("PTR_SERVER_PROT", "1"));

        assertThat(fault.arguments().get(0)).isEqualTo("PTR_SERVER_PORT");
        assertThat(fault.arguments().get(1)).contains("PTR_SERVER_PUBLIC_URL").doesNotContain("PTR_MAIL");
        assertThat(only(Map.of("PTR_server_Prot", "1")).code()).isEqualTo("unknown-override");
    }

    @Test
    void phasesAreChosenInTheFile() {
        assertThat(only(Map.of("PTR_PLAN_PHASES_PP_FR", "Un")).code()).isEqualTo("override-of-phases");
        assertThat(only(Map.of(), "--plan.phases.PP.fr=Un").code()).isEqualTo("override-of-phases");
    }

    /** Something is accepted, everything named is, and both languages say so. */
    private static void acceptable(Fault fault, List<String> names, String beginning) {
        assertThat(fault.arguments().get(0)).isIn(names);
        List<String> accepted = Arrays.asList(fault.arguments().get(1).split(", "));
        assertThat(accepted).allSatisfy(name -> {
            assertThat(name).startsWith(beginning);
            assertThat(names)
                    .anyMatch(
                            known -> name.endsWith("…") ? known.startsWith(name.replace("…", "")) : known.equals(name));
        });
        for (Language language : Language.values()) {
            assertThat(new Wording(language)
                            .of(
                                    "configuration." + fault.code(),
                                    fault.arguments().toArray()))
                    .contains(fault.arguments())
                    .doesNotContain("{", "«  »", "\"\"")
                    .endsWith(".");
        }
    }

    private static Fault only(Map<String, String> environment, String... arguments) {
        Configured configured = new SettingsReader().read(null, environment, List.of(arguments));
        assertThat(configured).isInstanceOf(Rejected.class);
        List<Fault> faults = ((Rejected) configured).faults();
        assertThat(faults).hasSize(1);
        return faults.get(0);
    }
}
