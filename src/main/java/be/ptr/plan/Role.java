package be.ptr.plan;

/** What a person of the sheet {@code Acteurs} is in the transition. */
public enum Role {
    RESPONSIBLE,
    TEAM_HEAD,
    DEPARTMENT_HEAD,
    LEAD
}
