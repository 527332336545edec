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
import org.jgrapht.graph.SimpleDirectedGraph;

/** Finds steps that wait for themselves. The search must not recurse: a plan may be one chain of thousands of steps. */
final class Loops {
    private static final int MAX_LOOPS = 50;
    private static final int SHORTEST = 2;

    private final SimpleDirectedGraph<StepId, DefaultEdge> waits = new SimpleDirectedGraph<>(DefaultEdge.class);
    private final List<List<StepId>> found = new ArrayList<>();
    /** Arrows that may still be looked at: in a hostile tangle some loops are found, not all, and not for ever. */
    private long patience = 20_000_000;

    Loops(List<Step> steps) {
        steps.forEach(step -> waits.addVertex(step.id()));
        for (Step step : steps) {
            for (StepId prerequisite : step.prerequisites()) {
                if (prerequisite.equals(step.id())) {
                    found.add(List.of(prerequisite));
                } else {
                    waits.addEdge(step.id(), prerequisite);
                }
            }
        }
    }

    /** Loops that share no arrow, the shortest first; each begins with the step that comes first in the workbook. */
    List<List<StepId>> shortestFirst() {
        List<StepId> loop = shortest();
        while (!loop.isEmpty()) {
            found.add(loop);
            for (int i = 0; i < loop.size(); i++) {
                waits.removeEdge(loop.get(i), loop.get((i + 1) % loop.size()));
            }
            loop = found.size() < MAX_LOOPS && patience > 0 ? shortest() : List.of();
        }
        return found;
    }

    private List<StepId> shortest() {
        List<StepId> best = List.of();
        patience -= waits.edgeSet().size();
        for (Set<StepId> tangle : new KosarajuStrongConnectivityInspector<>(waits).stronglyConnectedSets()) {
            if (tangle.size() > 1 && best.size() != SHORTEST) {
                best = shorter(best, shortestThrough(tangle));
            }
        }
        return best;
    }

    private List<StepId> shortestThrough(Set<StepId> tangle) {
        List<StepId> best = List.of();
        Set<StepId> members = new HashSet<>(tangle);
        for (StepId start : waits.vertexSet()) {
            boolean enough = best.size() == SHORTEST || (patience <= 0 && !best.isEmpty());
            if (!enough && members.contains(start)) {
                best = shorter(best, shortestFrom(start));
            }
        }
        return best;
    }

    private List<StepId> shortestFrom(StepId start) {
        patience -= waits.edgeSet().size();
        var paths = new BFSShortestPath<>(waits).getPaths(start);
        List<StepId> best = List.of();
        for (DefaultEdge edge : waits.incomingEdgesOf(start)) {
            GraphPath<StepId, DefaultEdge> path = paths.getPath(waits.getEdgeSource(edge));
            if (path != null && (best.isEmpty() || path.getLength() + 1 < best.size())) {
                best = path.getVertexList();
            }
        }
        return best;
    }

    private static List<StepId> shorter(List<StepId> best, List<StepId> other) {
        return best.isEmpty() || (!other.isEmpty() && other.size() < best.size()) ? other : best;
    }
}
