package be.ptr.bpmn;

import be.ptr.plan.DryRun;
import be.ptr.plan.StepId;
import org.apache.commons.codec.digest.DigestUtils;

/** The names that the elements of a process, its instances and its signals have outside the plan. */
public final class ProcessNames {
    public static final String PHASE_START = "phase_start";
    public static final String PHASE_FORK = "phase_fork";
    public static final String CLOCK_MORE = "clock_more";
    public static final String CLOCK_NEXT = "clock_next";
    public static final String CLOCK_END = "clock_end";
    /** Property of {@link #CLOCK_NEXT}: ISO instants in ascending order, separated by commas. */
    public static final String INSTANTS = "instants";

    /** Property of a step's task: those of its candidate users who are deputies only, separated by commas. */
    public static final String DEPUTIES = "deputies";

    private static final int ENGINE_LIMIT = 255;

    private ProcessNames() {}

    /** Key of the process of a phase. */
    public static String processKey(DryRun run, String phase) {
        return qualified(run, phase);
    }

    /** Key of the one running instance of that process, as people read it. */
    public static String businessKey(DryRun run, String phase) {
        return run.name() + "/" + phase;
    }

    /** Name of the signal that says the step is terminated; unique in the engine. */
    public static String signal(DryRun run, StepId step) {
        return qualified(run, step.value());
    }

    /** Name of the file of a phase. */
    public static String resource(String phase) {
        return ElementId.encode(phase) + ".bpmn";
    }

    private static String qualified(DryRun run, String name) {
        String qualified = ElementId.encode(run.name()) + "." + ElementId.encode(name);
        if (qualified.length() >= ENGINE_LIMIT) {
            return "_" + DigestUtils.sha256Hex(qualified);
        }
        char first = qualified.charAt(0);
        return first == '-' || Character.isDigit(first) ? "_" + qualified : qualified;
    }
}
