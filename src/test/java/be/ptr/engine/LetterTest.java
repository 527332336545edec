package be.ptr.engine;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.plan.DryRun;
import be.ptr.plan.StepId;
import java.util.Arrays;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The parts of a letter mean the same for every kind, and a kind says itself what holds for all letters of it. */
class LetterTest {
    private static final DryRun RUN = new DryRun("DR1");
    private static final StepId STEP = new StepId("CO-1");
    private static final String ADA = "ada@example.be";

    @Test
    void aLetterThatSaysThatAnotherDidNotArriveNamesItApartFromWhoDidAndWroteSomething() {
        Letter failed = Letter.transfer(RUN, STEP, 1, ADA, "bob@example.be", "à toi");
        Letter letter = Letter.sendingFailed(failed, ADA, "550 unknown");

        assertThat(letter.by()).isEmpty();
        assertThat(letter.message()).isEmpty();
        assertThat(letter.failed()).isEqualTo(new Letter.Failure(LetterKind.TRANSFER, ADA, "550 unknown"));
        assertThat(letter.occurrence()).doesNotContain("TRANSFER");
    }

    @Test
    void whereASignInLeadsIsNotWhatAPersonWrote() {
        Letter letter = Letter.signIn(ADA, "/runs/DR1");
        assertThat(letter.target()).isEqualTo("/runs/DR1");
        assertThat(letter.message()).isEmpty();
    }

    @Test
    void whatOpensAnAccountLeavesFirstIsNotKeptAndIsSeenByAdministratorsOnly() {
        assertThat(kinds(LetterKind::isUrgent)).containsExactly(LetterKind.SIGN_IN, LetterKind.PASSWORD);
        assertThat(kinds(LetterKind::isSecret)).containsExactly(LetterKind.SIGN_IN, LetterKind.PASSWORD);
        assertThat(kinds(LetterKind::isForAdministrators)).containsExactly(LetterKind.SIGN_IN, LetterKind.PASSWORD);
    }

    @Test
    void aTextThatTheEngineCannotKeepIsCut() {
        String endless = "x".repeat(Letter.LONGEST_MESSAGE + 1);
        assertThat(Letter.transfer(RUN, STEP, 1, ADA, "", endless).message()).hasSize(Letter.LONGEST_MESSAGE);
        assertThat(Letter.sendingFailed(Letter.ready(RUN, STEP), ADA, endless)
                        .failed()
                        .cause())
                .hasSize(Letter.LONGEST_MESSAGE);
    }

    private static LetterKind[] kinds(Predicate<LetterKind> property) {
        return Arrays.stream(LetterKind.values()).filter(property).toArray(LetterKind[]::new);
    }
}
