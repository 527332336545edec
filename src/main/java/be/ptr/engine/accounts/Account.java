package be.ptr.engine.accounts;

import java.util.Set;

/**
 * Somebody who may sign in.
 *
 * @param id e-mail address in lower case, or the id of the administrator
 * @param name as shown to others
 * @param groups ids of the groups, see {@link Groups}
 */
public record Account(String id, String name, Set<String> groups) {
    public Account {
        groups = Set.copyOf(groups);
    }

    public boolean isLead() {
        return groups.contains(Groups.LEAD);
    }

    public boolean isAdministrator() {
        return groups.contains(Groups.ADMINISTRATORS);
    }
}
