package be.ptr.engine.accounts;

import java.security.SecureRandom;
import java.util.function.Predicate;

/** Passwords that a person can read aloud and a machine cannot guess: about 70 bits. */
final class Passwords {
    /** Without letters that look or sound alike. */
    private static final String CONSONANTS = "bdfgjklmnprstvz";

    private static final String VOWELS = "aeiou";
    private static final int GROUPS = 3;
    private static final int SYLLABLES = 3;

    private final SecureRandom random = new SecureRandom();

    /** A password such as {@code Rafibo-Tukami-Levodu-582}. */
    String next() {
        StringBuilder password = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            password.append(Character.toUpperCase(of(CONSONANTS))).append(of(VOWELS));
            for (int syllable = 1; syllable < SYLLABLES; syllable++) {
                password.append(of(CONSONANTS)).append(of(VOWELS));
            }
            password.append('-');
        }
        return password.append(100 + random.nextInt(900)).toString();
    }

    /** The first one that {@code accepted} takes: it must not hold the person's name, which may be two letters long. */
    String next(Predicate<String> accepted) {
        for (int attempt = 0; attempt < 500; attempt++) {
            String password = next();
            if (accepted.test(password)) {
                return password;
            }
        }
        throw new IllegalStateException("the password policy accepts no generated password");
    }

    private char of(String letters) {
        return letters.charAt(random.nextInt(letters.length()));
    }
}
