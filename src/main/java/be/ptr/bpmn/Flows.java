package be.ptr.bpmn;

import be.ptr.plan.Step;
import be.ptr.plan.StepId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Second pass: the sequence flows.
 *
 * @param within flows inside a group
 * @param between flows from one group to another
 */
record Flows(List<Flow> within, List<Flow> between) {

    static Flows of(Outline outline, List<Group> groups) {
        return new Flows(within(groups), between(outline, groups));
    }

    private static List<Flow> within(List<Group> groups) {
        List<Flow> flows = new ArrayList<>();
        for (Group group : groups) {
            List<Node> nodes = group.nodes();
            if (group.isClock()) {
                flows.add(new Flow(nodes.get(0), nodes.get(1)));
                flows.add(new Flow(nodes.get(1), nodes.get(0)));
                flows.add(new Flow(nodes.get(0), nodes.get(2)));
            } else {
                for (int i = 1; i < nodes.size(); i++) {
                    flows.add(new Flow(nodes.get(i - 1), nodes.get(i)));
                }
            }
        }
        return flows;
    }

    private static List<Flow> between(Outline outline, List<Group> groups) {
        List<Flow> flows = new ArrayList<>();
        Node start = groups.get(0).last();
        Map<StepId, Group> bySteps = new HashMap<>();
        for (Group group : groups.subList(1, groups.size())) {
            Step step = group.first().step();
            if (step == null || group.step() == null || step.prerequisites().isEmpty()) {
                flows.add(new Flow(start, group.first()));
            }
            if (step != null) {
                bySteps.put(step.id(), group);
            }
        }
        outline.drawn().forEach((id, prerequisites) -> {
            for (StepId prerequisite : prerequisites) {
                flows.add(new Flow(
                        groupOf(prerequisite, bySteps).last(),
                        groupOf(id, bySteps).first()));
            }
        });
        return flows;
    }

    private static Group groupOf(StepId id, Map<StepId, Group> bySteps) {
        return Objects.requireNonNull(bySteps.get(id), id::value);
    }

    /** All of them. */
    List<Flow> all() {
        List<Flow> flows = new ArrayList<>(within);
        flows.addAll(between);
        return flows;
    }
}
