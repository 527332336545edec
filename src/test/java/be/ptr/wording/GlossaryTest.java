package be.ptr.wording;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.wording.Glossary.Term;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One thing has one name: what {@code docs/glossary.md} says is never said, is said nowhere. */
class GlossaryTest {
    @ParameterizedTest
    @MethodSource("terms")
    void nothingIsCalledByAnotherName(Term term) {
        assertThat(Glossary.breaches(Bundle.of("fr"), term.neverFrench())).isEmpty();
        assertThat(Glossary.breaches(Bundle.of("en"), term.neverEnglish())).isEmpty();
    }

    @Test
    void theGlossaryHasItsTerms() {
        assertThat(terms()).hasSizeGreaterThan(20).extracting(Term::french).doesNotHaveDuplicates();
    }

    private static List<Term> terms() {
        return Glossary.terms();
    }
}
