package be.ptr.workbook.resolve;

import be.ptr.plan.Step;
import be.ptr.plan.StepId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jspecify.annotations.Nullable;

/** Finds steps that wait for themselves. The search must not recurse: a plan may be one chain of thousands of steps. */
final class Loops {
    private static final int MAX_LOOPS = 50;
    /** A tangle larger than this is searched from part of its steps only. */
    private static final int MAX_STARTS = 200;

    private final DirectedPseudograph<StepId, DefaultEdge> waits = new DirectedPseudograph<>(DefaultEdge.class);

    Loops(List<Step> steps) {
        steps.forEach(step -> waits.addVertex(step.id()));
        for (Step step : steps) {
            step.prerequisites().forEach(prerequisite -> waits.addEdge(step.id(), prerequisite));
        }
    }

    /** Loops that share no arrow, the shortest first; each begins with the step that comes first in the workbook. */
    List<List<StepId>> shortestFirst() {
        List<List<StepId>> loops = new ArrayList<>();
        List<StepId> loop = shortest();
        while (loop != null && loops.size() < MAX_LOOPS) {
            loops.add(loop);
            for (int i = 0; i < loop.size(); i++) {
                waits.removeEdge(loop.get(i), loop.get((i + 1) % loop.size()));
            }
            loop = shortest();
        }
        return loops;
    }

    private @Nullable List<StepId> shortest() {
        List<StepId> best = null;
        for (Set<StepId> tangle : new KosarajuStrongConnectivityInspector<>(waits).stronglyConnectedSets()) {
            boolean looped = tangle.size() > 1
                    || waits.containsEdge(
                            tangle.iterator().next(), tangle.iterator().next());
            if (looped) {
                List<StepId> loop = shortestThrough(tangle);
                best = best == null || loop.size() < best.size() ? loop : best;
            }
        }
        return best;
    }

    private List<StepId> shortestThrough(Set<StepId> tangle) {
        List<StepId> best = new ArrayList<>();
        Set<StepId> members = new HashSet<>(tangle);
        int starts = 0;
        for (StepId start : waits.vertexSet()) {
            if (!members.contains(start) || (starts++ >= MAX_STARTS && !best.isEmpty())) {
                continue;
            }
            List<StepId> loop = shortestFrom(start);
            if (best.isEmpty() || loop.size() < best.size()) {
                best = loop;
            }
        }
        return best;
    }

    private List<StepId> shortestFrom(StepId start) {
        if (waits.containsEdge(start, start)) {
            return List.of(start);
        }
        var paths = new BFSShortestPath<>(waits).getPaths(start);
        List<StepId> best = new ArrayList<>();
        for (DefaultEdge edge : waits.incomingEdgesOf(start)) {
            GraphPath<StepId, DefaultEdge> path = paths.getPath(waits.getEdgeSource(edge));
            if (path != null && (best.isEmpty() || path.getLength() + 1 < best.size())) {
                best = path.getVertexList();
            }
        }
        return best;
    }
}
