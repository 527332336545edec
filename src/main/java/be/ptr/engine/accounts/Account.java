package be.ptr.engine.accounts;

import java.util.Set;

/**
 * Somebody who may sign in, or might once.
 *
 * @param id e-mail address in lower case, or the id of the administrator
 * @param name as shown to others
 * @param groups ids of the groups, see {@link Groups}
 * @param standing changes with the password, the roles and the access, and tells nothing about them
 */
public record Account(String id, String name, Set<String> groups, String standing) {
    public Account {
        groups = Set.copyOf(groups);
    }

    /** Whether a run in progress names the person, or it is an administrator. */
    public boolean mayEnter() {
        return groups.contains(Groups.PEOPLE) || isAdministrator();
    }

    public boolean isLead() {
        return groups.contains(Groups.LEAD);
    }

    public boolean isAdministrator() {
        return groups.contains(Groups.ADMINISTRATORS);
    }
}
