package be.ptr.plan;

/** How much a finding weighs: one error and nothing is imported. */
public enum Severity {
    ERROR,
    WARNING,
    NOTICE
}
