package be.ptr.sample;

import static be.ptr.sample.SampleText.fields;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A person of the sample; all of them are invented.
 *
 * @param role empty means that the workbook leaves it to the default
 * @param deputy given name of the deputy, or empty
 */
record SamplePerson(String name, Team team, String role, String deputy, String language, String phone) {

    /** A team and the department it belongs to. */
    record Team(String code, String department, String name) {}

    static List<SamplePerson> read() {
        List<SamplePerson> people = new ArrayList<>();
        Team team = new Team("", "", "");
        for (String line : SampleText.lines("acteurs.txt")) {
            if (line.startsWith("=")) {
                List<String> fields = fields(line.substring(1), 3);
                team = new Team(fields.get(0), fields.get(1), fields.get(2));
            } else {
                List<String> fields = fields(line, 4);
                String language = fields.get(3);
                people.add(new SamplePerson(
                        fields.get(0),
                        team,
                        fields.get(1),
                        fields.get(2),
                        language,
                        phone(people.size() + 1, language)));
            }
        }
        return people;
    }

    /** From the ranges that the regulators of two countries keep free for films and books. */
    private static String phone(int number, String language) {
        return language.equals("en")
                ? String.format(Locale.ROOT, "+44 1632 960%03d", number)
                : String.format(Locale.ROOT, "+33 1 99 00 01 %02d", number);
    }

    String email() {
        return ascii(name).replace(' ', '.') + "@example.be";
    }

    /** The given name without accents, in lower case: it is unique in the sample and names the person in the tables. */
    String key() {
        return ascii(name.substring(0, name.indexOf(' ')));
    }

    static String ascii(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
