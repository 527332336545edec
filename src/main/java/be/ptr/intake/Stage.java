package be.ptr.intake;

/** How far an import has come; the sentence stands in the message bundles under {@code import.stage.<name>}. */
public enum Stage {
    READING,
    MODELLING,
    STORING,
    STARTING,
    PUBLISHING
}
