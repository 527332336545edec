package be.ptr.bpmn;

import be.ptr.plan.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jgrapht.alg.util.UnionFind;

/**
 * Groups that hang together when the start of the phase is taken away.
 *
 * @param groups in the order of the process
 * @param entries flows from the start of the phase
 * @param inner flows between the groups
 */
record Island(List<Group> groups, List<Flow> entries, List<Flow> inner) {

    /** All islands: those of several groups first, then the earlier before the later. */
    static List<Island> of(List<Group> groups, List<Flow> between, String start) {
        UnionFind<String> nodes = new UnionFind<>(Set.copyOf(idsOf(groups)));
        groups.forEach(group -> nodes.union(group.first().id(), group.last().id()));
        between.stream()
                .filter(flow -> !flow.source().id().equals(start))
                .forEach(flow -> nodes.union(flow.source().id(), flow.target().id()));

        Map<String, Island> islands = new LinkedHashMap<>();
        for (Group group : groups) {
            islands.computeIfAbsent(nodes.find(group.id()), id -> empty())
                    .groups
                    .add(group);
        }
        for (Flow flow : between) {
            Island island = islands.computeIfAbsent(nodes.find(flow.target().id()), id -> empty());
            (flow.source().id().equals(start) ? island.entries : island.inner).add(flow);
        }
        return islands.values().stream()
                .sorted(Comparator.comparing(Island::isSingle).thenComparing(Island::firstDate))
                .toList();
    }

    private static List<String> idsOf(List<Group> groups) {
        return groups.stream()
                .flatMap(group -> group.nodes().stream())
                .map(Node::id)
                .toList();
    }

    private static Island empty() {
        return new Island(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    boolean isSingle() {
        return groups.size() == 1;
    }

    /** The earliest start of a step, or the end of time. */
    private Instant firstDate() {
        Instant first = Instant.MAX;
        for (Group group : groups) {
            Step step = group.step();
            if (step != null && step.start() != null && step.start().isBefore(first)) {
                first = step.start();
            }
        }
        return first;
    }
}
