package be.ptr.workbook.resolve;

import be.ptr.plan.CellRef;
import be.ptr.plan.Finding;
import be.ptr.plan.Language;
import be.ptr.plan.Person;
import be.ptr.plan.Phone;
import be.ptr.plan.Role;
import be.ptr.plan.Spelling;
import be.ptr.plan.Unseen;
import be.ptr.workbook.cells.Cell;
import be.ptr.workbook.rows.ActorColumn;
import be.ptr.workbook.rows.Findings;
import be.ptr.workbook.rows.Table;
import be.ptr.workbook.rows.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the people: every row, then what one row says about another. */
final class PeopleReader {
    private static final int MAX_TEXT = 255;
    private static final int MAX_PHONE = 64;

    private final Findings findings;
    private final Map<String, Cell> emails = new HashMap<>();
    private final Map<String, String> spellings = new HashMap<>();

    PeopleReader(Findings findings) {
        this.findings = findings;
    }

    People read(Table table) {
        List<Person> rows = new ArrayList<>();
        Map<String, Cell> deputies = new HashMap<>();
        for (TableRow row : table.rows()) {
            Fields fields = new Fields(row, findings);
            fields.inspect();
            person(fields).ifPresent(person -> {
                rows.add(person);
                fields.seen(ActorColumn.DEPUTY).ifPresent(cell -> deputies.put(person.email(), cell));
            });
        }
        People named = new People(rows);
        People people = new People(rows.stream()
                .map(person -> complete(person, named, deputyOf(person, deputies.get(person.email()), named)))
                .toList());
        checkHeads(people);
        requireLead(table, people);
        return people;
    }

    private Optional<Person> person(Fields fields) {
        fields.require(ActorColumn.NAME);
        fields.require(ActorColumn.EMAIL);
        fields.require(ActorColumn.TEAM);
        String name = fields.name(ActorColumn.NAME, MAX_TEXT);
        String team = spelled(fields.code(ActorColumn.TEAM));
        String department = spelled(fields.code(ActorColumn.DEPARTMENT));
        Role role = word(fields, ActorColumn.ROLE, Role.RESPONSIBLE, Vocabulary::role, "unknown-role");
        Language language = word(fields, ActorColumn.LANGUAGE, Language.FR, Vocabulary::language, "unknown-language");
        Phone phone = phone(fields);
        return fields.seen(ActorColumn.EMAIL)
                .filter(this::isNewAddress)
                .map(cell -> new Person(
                        Emails.key(cell.text()),
                        name,
                        team,
                        department.isEmpty() ? null : department,
                        role,
                        null,
                        language,
                        phone));
    }

    /**
     * Kept as it was typed, for there are as many ways to write a number as there are people; without the marks of direction
     * that programs for contacts copy with it.
     */
    private @Nullable Phone phone(Fields fields) {
        String text = Spelling.plain(Unseen.replacedIn(fields.text(ActorColumn.PHONE, MAX_PHONE)));
        if (text.isEmpty() || Phone.isValid(text)) {
            return text.isEmpty() ? null : new Phone(text);
        }
        fields.cell(ActorColumn.PHONE).ifPresent(cell -> findings.warning(cell, "invalid-phone", text));
        return null;
    }

    private boolean isNewAddress(Cell cell) {
        if (!Emails.isValid(cell.text())) {
            findings.error(cell, "invalid-email", cell.text(), Integer.toString(Emails.MAX));
            return false;
        }
        Cell first = emails.putIfAbsent(Emails.key(cell.text()), cell);
        if (first != null) {
            findings.error(cell, "duplicate-email", cell.text(), first.place().cell());
        }
        return first == null;
    }

    /** The first spelling of a team or department counts for all. */
    private String spelled(String code) {
        return spellings.computeIfAbsent(Spelling.key(code), key -> code);
    }

    private <T> T word(Fields fields, ActorColumn column, T absent, Function<String, Optional<T>> words, String code) {
        Optional<Cell> cell = fields.cell(column);
        if (cell.isEmpty()) {
            return absent;
        }
        Optional<T> word = words.apply(cell.get().text());
        if (word.isEmpty()) {
            findings.error(cell.get(), code, cell.get().text());
        }
        return word.orElse(absent);
    }

    private @Nullable String deputyOf(Person person, @Nullable Cell cell, People people) {
        if (cell == null) {
            return null;
        }
        List<Person> found = people.find(cell.text());
        if (found.size() != 1) {
            findings.error(cell, found.isEmpty() ? "unknown-deputy" : "ambiguous-name", cell.text());
            return null;
        }
        String deputy = found.get(0).email();
        if (deputy.equals(person.email())) {
            findings.warning(cell, "own-deputy", person.name());
            return null;
        }
        return deputy;
    }

    private static Person complete(Person person, People all, @Nullable String deputy) {
        String department = person.department();
        if (department == null) {
            department = all.departmentOfHead(person.team()).orElse(null);
        }
        return new Person(
                person.email(),
                person.name(),
                person.team(),
                department,
                person.role(),
                deputy,
                person.language(),
                person.phone());
    }

    private void checkHeads(People people) {
        Map<String, Cell> heads = new HashMap<>();
        for (Person person : people.all()) {
            Cell cell = emails.get(person.email());
            if (person.role() == Role.TEAM_HEAD && cell != null) {
                Cell first = heads.putIfAbsent(person.team(), cell);
                if (first != null) {
                    findings.notice(
                            cell, "two-team-heads", person.team(), first.place().cell());
                }
            }
        }
    }

    private void requireLead(Table table, People people) {
        boolean led = people.all().stream().anyMatch(person -> person.role() == Role.LEAD);
        if (!led) {
            findings.add(Finding.error("no-lead", new CellRef(table.sheet(), "")));
        }
    }
}
