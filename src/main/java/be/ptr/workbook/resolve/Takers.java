package be.ptr.workbook.resolve;

import be.ptr.plan.Person;
import be.ptr.workbook.cells.Cell;
import be.ptr.workbook.rows.Findings;
import be.ptr.workbook.rows.StepColumn;
import be.ptr.workbook.rows.TableRow;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads who does a step: its team and its responsibles, the heads where nobody is named. */
final class Takers {
    private static final Pattern COMMA = Pattern.compile(",");

    private final People people;
    private final Findings findings;

    Takers(People people, Findings findings) {
        this.people = people;
        this.findings = findings;
    }

    /** The team as the sheet of the people spells it, or as the step does when nobody is in it. */
    String team(Fields fields) {
        fields.require(StepColumn.TEAM);
        String code = fields.code(StepColumn.TEAM);
        Optional<String> team = people.team(code);
        if (!code.isEmpty() && team.isEmpty()) {
            fields.cell(StepColumn.TEAM).ifPresent(cell -> findings.warning(cell, "unknown-team", code));
        }
        return team.orElse(code);
    }

    /** E-mail addresses; empty only together with an error. */
    List<String> responsibles(Fields fields, String team, TableRow row) {
        if (fields.cell(StepColumn.RESPONSIBLES).isPresent()) {
            return fields.seen(StepColumn.RESPONSIBLES).map(this::named).orElse(List.of());
        }
        List<String> heads = people.headsOf(team);
        if (heads.isEmpty()) {
            findings.error(row.place(StepColumn.RESPONSIBLES), "no-responsible", team);
        }
        return heads;
    }

    private List<String> named(Cell cell) {
        Set<String> found = new LinkedHashSet<>();
        for (String part : Fields.list(cell.text())) {
            boolean addresses = people.find(part).isEmpty() && part.contains(",");
            List<String> names = addresses ? Fields.split(part, COMMA) : List.of(part);
            names.forEach(name -> one(name, cell).ifPresent(found::add));
        }
        return List.copyOf(found);
    }

    private Optional<String> one(String name, Cell cell) {
        List<Person> persons = people.find(name);
        if (persons.size() == 1) {
            return Optional.of(persons.get(0).email());
        }
        findings.error(cell, persons.isEmpty() ? "unknown-responsible" : "ambiguous-name", name);
        return Optional.empty();
    }
}
