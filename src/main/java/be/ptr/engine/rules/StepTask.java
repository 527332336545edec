package be.ptr.engine.rules;

import be.ptr.plan.StepId;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The live task of a step.
 *
 * @param assignee user id of the person who started it, or null while it is Ready
 * @param candidates user ids of those it is assigned to, read only when a rule asks for them
 */
public record StepTask(StepId step, @Nullable String assignee, Supplier<Set<String>> candidates) {}
