package be.ptr.notification;

import be.ptr.plan.Person;
import be.ptr.plan.Plan;
import be.ptr.plan.Role;
import be.ptr.plan.Step;
import java.util.List;
import java.util.Optional;

/** Who heads the team and the department of a step. */
final class Heads {
    private Heads() {}

    /** E-mail addresses. */
    static List<String> of(Step step, Plan plan) {
        Optional<String> department = departmentOf(step.team(), plan);
        return plan.people().stream()
                .filter(person -> switch (person.role()) {
                    case TEAM_HEAD -> person.team().equalsIgnoreCase(step.team());
                    case DEPARTMENT_HEAD ->
                        department
                                .filter(name -> name.equalsIgnoreCase(person.department()))
                                .isPresent();
                    case RESPONSIBLE, LEAD -> false;
                })
                .map(Person::email)
                .toList();
    }

    /** That of the head of the team, else that of the first member who has one. */
    private static Optional<String> departmentOf(String team, Plan plan) {
        List<Person> members = plan.people().stream()
                .filter(person -> person.team().equalsIgnoreCase(team) && person.department() != null)
                .toList();
        return members.stream()
                .filter(person -> person.role() == Role.TEAM_HEAD)
                .findFirst()
                .or(() -> members.stream().findFirst())
                .map(Person::department);
    }
}
