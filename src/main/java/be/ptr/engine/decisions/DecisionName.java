package be.ptr.engine.decisions;

import be.ptr.bpmn.Part;
import be.ptr.plan.StepId;
import java.util.Optional;

/**
 * The name of a variable that holds a decision: {@code transfer.<element>.<n>}, n counted from 1, or
 * {@code waive.<element>}. No two transfers have one name, so that of two at once only one is committed.
 */
record DecisionName(StepId step, int number) {
    private static final String TRANSFER = "transfer.";
    private static final String WAIVER = "waive.";

    static String transfer(StepId step, int number) {
        return TRANSFER + Part.TASK.idOf(step) + "." + number;
    }

    static String waiver(StepId step) {
        return WAIVER + Part.TASK.idOf(step);
    }

    static boolean isAbout(StepId step, String name) {
        return name.startsWith(TRANSFER + Part.TASK.idOf(step) + ".") || name.equals(waiver(step));
    }

    static Optional<DecisionName> ofTransfer(String name) {
        int dot = name.lastIndexOf('.');
        if (!name.startsWith(TRANSFER) || dot < TRANSFER.length()) {
            return Optional.empty();
        }
        return Part.TASK
                .stepOf(name.substring(TRANSFER.length(), dot))
                .map(step -> new DecisionName(step, Integer.parseInt(name.substring(dot + 1))));
    }

    static Optional<StepId> ofWaiver(String name) {
        return name.startsWith(WAIVER) ? Part.TASK.stepOf(name.substring(WAIVER.length())) : Optional.empty();
    }
}
