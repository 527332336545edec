package be.ptr.bpmn;

import be.ptr.plan.Step;
import be.ptr.plan.StepId;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.traverse.TopologicalOrderIterator;

/**
 * The prerequisites of a phase that are drawn: without those that another one of the same step already implies.
 *
 * <p>Only a path within the phase proves that, because the graph ends at the phase's border: a prerequisite in another
 * phase has no prerequisites here. What a detour through another phase would prove is drawn all the same.
 */
final class Prerequisites {
    private final Map<StepId, BitSet> before = new HashMap<>();
    private final Map<StepId, Integer> numbers = new HashMap<>();

    private Prerequisites() {}

    /** For each of {@code steps}, in their order, the prerequisites to draw, in the order of the workbook. */
    static Map<StepId, List<StepId>> drawn(List<Step> steps) {
        return new Prerequisites().reduced(steps);
    }

    private Map<StepId, List<StepId>> reduced(List<Step> steps) {
        Graph<StepId, DefaultEdge> graph = graphOf(steps);
        new TopologicalOrderIterator<>(graph).forEachRemaining(id -> {
            numbers.put(id, numbers.size());
            BitSet all = new BitSet();
            for (DefaultEdge edge : graph.incomingEdgesOf(id)) {
                StepId prerequisite = graph.getEdgeSource(edge);
                all.or(before(prerequisite));
                all.set(number(prerequisite));
            }
            before.put(id, all);
        });
        Map<StepId, List<StepId>> drawn = new LinkedHashMap<>();
        steps.forEach(step -> drawn.put(step.id(), withoutImplied(step.prerequisites())));
        return drawn;
    }

    private List<StepId> withoutImplied(List<StepId> prerequisites) {
        BitSet implied = new BitSet();
        prerequisites.forEach(prerequisite -> implied.or(before(prerequisite)));
        return prerequisites.stream()
                .distinct()
                .filter(prerequisite -> !implied.get(number(prerequisite)))
                .toList();
    }

    private BitSet before(StepId id) {
        return before.getOrDefault(id, new BitSet());
    }

    private int number(StepId id) {
        return numbers.getOrDefault(id, 0);
    }

    private static Graph<StepId, DefaultEdge> graphOf(List<Step> steps) {
        Graph<StepId, DefaultEdge> graph = new SimpleDirectedGraph<>(DefaultEdge.class);
        for (Step step : steps) {
            graph.addVertex(step.id());
            for (StepId prerequisite : step.prerequisites()) {
                graph.addVertex(prerequisite);
                graph.addEdge(prerequisite, step.id());
            }
        }
        return graph;
    }
}
