package be.ptr.engine.accounts;

import be.ptr.bpmn.ElementId;
import be.ptr.plan.Person;
import be.ptr.plan.Role;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

/** The groups of the engine that the product keeps: everybody, leads, administrators, teams, departments. */
public final class Groups {
    /** Everybody of a plan. */
    public static final String PEOPLE = "people";

    public static final String LEAD = "lead";

    public static final String ADMINISTRATORS = "camunda-admin";

    /** The engine's column takes 64 characters. */
    private static final int LONGEST = 64;

    private Groups() {}

    /** The groups that {@code person} belongs to: id with name. */
    static Map<String, String> of(Person person) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(PEOPLE, "PTR");
        all.put(id("team-", person.team()), person.team());
        String department = person.department();
        if (department != null) {
            all.put(id("department-", department), department);
        }
        if (person.role() == Role.LEAD) {
            all.put(LEAD, "Pilotes");
        }
        return all;
    }

    /** Whether the import decides who belongs to the group. */
    static boolean isKept(String id) {
        return id.equals(PEOPLE) || id.equals(LEAD) || id.startsWith("team-") || id.startsWith("department-");
    }

    private static String id(String kind, String name) {
        String whole = kind + ElementId.encode(name);
        if (whole.length() <= LONGEST) {
            return whole;
        }
        CRC32 sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.UTF_8));
        return whole.substring(0, LONGEST - 9) + "-" + HexFormat.of().toHexDigits((int) sum.getValue());
    }
}
