package be.ptr.typography;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A tilde stands for a no-break space. */
class FrenchBlanksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Une question ? Les pilotes répondent : voici | Une question~? Les pilotes répondent~: voici",
                "le champ « to » ; rien ! | le champ «~to~»~; rien~!",
                "Clôturer « AC-090 » ? | Clôturer «~AC-090~»~?",
                "92 % des étapes-actions | 92~% des étapes-actions",
                "à 08:00, http://example.be/?a=1 | à 08:00, http://example.be/?a=1",
                "un :smile: reste | un :smile: reste",
            })
    void signsOfTwoPartsStayWithTheirWord(String ordinary, String set) {
        assertThat(FrenchBlanks.in(ordinary)).isEqualTo(set.replace('~', '\u00A0'));
    }
}
