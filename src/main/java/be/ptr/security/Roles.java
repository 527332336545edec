package be.ptr.security;

import be.ptr.engine.accounts.Account;
import be.ptr.engine.accounts.Groups;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The roles, as Spring's {@code hasRole} and the pages name them. */
public final class Roles {
    public static final String RESPONSIBLE = "RESPONSIBLE";
    public static final String LEAD = "LEAD";
    public static final String ADMIN = "ADMIN";

    /** Nobody's account: a command on the server's own machine. */
    public static final String OPERATOR = "OPERATOR";

    private Roles() {}

    static List<GrantedAuthority> of(Account account) {
        List<GrantedAuthority> roles = new ArrayList<>();
        if (account.groups().contains(Groups.PEOPLE)) {
            roles.add(new SimpleGrantedAuthority("ROLE_" + RESPONSIBLE));
        }
        if (account.isLead()) {
            roles.add(new SimpleGrantedAuthority("ROLE_" + LEAD));
        }
        if (account.isAdministrator()) {
            roles.add(new SimpleGrantedAuthority("ROLE_" + ADMIN));
        }
        return roles;
    }
}
