package be.ptr.plan;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom a text means that somebody typed: an address, a name, or a part of a name. Case, accents, punctuation, blanks and the
 * order of the words make no difference. A whole name goes before whole words of one, and these before beginnings of words.
 *
 * @param text what was typed
 * @param people who fit equally well, in the order of the plan; empty for nobody and for an address
 */
public record Named(String text, List<Person> people) {
    public Named {
        people = List.copyOf(people);
    }

    /** Among the people of {@code plan}. */
    public static Named of(String typed, Plan plan) {
        String text = address(Unseen.removedFrom(typed).strip());
        Set<String> words = words(text);
        if (text.contains("@") || words.isEmpty()) {
            return new Named(text, List.of());
        }
        return Stream.<BiPredicate<Set<String>, Set<String>>>of(Set::equals, Set::containsAll, Named::begins)
                .map(fit -> new Named(text, fitting(plan, words, fit)))
                .filter(found -> !found.people.isEmpty())
                .findFirst()
                .orElseGet(() -> new Named(text, List.of()));
    }

    /** Several people are meant: one of them has to be chosen. */
    public boolean isAmbiguous() {
        return people.size() > 1;
    }

    /** The address of the one who is meant, else what was typed. */
    public String email() {
        return people.size() == 1 ? people.get(0).email() : text;
    }

    private static List<Person> fitting(Plan plan, Set<String> words, BiPredicate<Set<String>, Set<String>> fit) {
        return plan.people().stream()
                .filter(person -> fit.test(words(person.name()), words))
                .toList();
    }

    private static boolean begins(Set<String> name, Set<String> words) {
        return words.stream().allMatch(word -> name.stream().anyMatch(part -> part.startsWith(word)));
    }

    /** As mail programs copy it: {@code Ada Exemple <ada@example.be>}. */
    private static String address(String typed) {
        int open = typed.lastIndexOf('<');
        return open >= 0 && typed.endsWith(">") && typed.contains("@")
                ? typed.substring(open + 1, typed.length() - 1).strip()
                : typed;
    }

    private static Set<String> words(String text) {
        return Stream.of(Spelling.words(text).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
