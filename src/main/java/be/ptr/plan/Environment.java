package be.ptr.plan;

/**
 * An environment of the sheet {@code Environnements} in one execution; absent texts are empty.
 *
 * @param instance which instance this execution uses
 */
public record Environment(String code, String application, String url, String remark, String instance) {}
