package io.github.okralign.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedAcyclicGraph;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.jgrapht.traverse.TopologicalOrderIterator;
import org.jgrapht.util.SupplierUtil;

/**
 * The same in JGraphT: objectives as vertices that hold their key results, weighted edges to their targets, and progress
 * in a map. With the acyclic graph, which keeps its own order, or with a topological iterator over a plain one.
 */
final class JGraphTObjects {

    private static final class Objective {
        /** Greater than that of every target. */
        final int number;

        final double[] weights;
        final double[] progress;

        Objective(int number, double[] weights, double[] progress) {
            this.number = number;
            this.weights = weights;
            this.progress = progress;
        }
    }

    private final Org org;
    private final Graph<Objective, DefaultWeightedEdge> graph;
    private final List<Objective> objectives = new ArrayList<>();
    private Map<Objective, Double> progress = new HashMap<>();

    private JGraphTObjects(Org org, Graph<Objective, DefaultWeightedEdge> graph) {
        this.org = org;
        this.graph = graph;
        for (int i = 0; i < org.size; i++) {
            int count = org.keyResultStart[i + 1] - org.keyResultStart[i];
            double[] weights = new double[count];
            double[] values = new double[count];
            for (int j = 0; j < count; j++) {
                weights[j] = org.keyResultWeight[org.keyResultStart[i] + j];
                values[j] = org.progress(org.keyResultStart[i] + j);
            }
            objectives.add(new Objective(i, weights, values));
        }
        for (int i = org.size - 1; i >= 0; i--) {
            graph.addVertex(objectives.get(i));
        }
        for (int i = 0; i < org.size; i++) {
            for (int j = org.linkStart[i]; j < org.linkStart[i + 1]; j++) {
                DefaultWeightedEdge edge = graph.addEdge(objectives.get(i), objectives.get(org.linkTarget[j]));
                graph.setEdgeWeight(edge, org.linkWeight[j]);
            }
        }
    }

    /** With {@link DirectedAcyclicGraph}. */
    static JGraphTObjects acyclic(Org org) {
        return new JGraphTObjects(
                org, new DirectedAcyclicGraph<>(null, SupplierUtil.createSupplier(DefaultWeightedEdge.class), true));
    }

    /** With {@link TopologicalOrderIterator}. */
    static JGraphTObjects topological(Org org) {
        return new JGraphTObjects(org, new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class));
    }

    /** Computes all objectives, contributors first. */
    Map<?, Double> rollUp() {
        Map<Objective, Double> result = new HashMap<>();
        Iterator<Objective> order = graph instanceof DirectedAcyclicGraph<Objective, DefaultWeightedEdge> acyclic
                ? acyclic.iterator()
                : new TopologicalOrderIterator<>(graph);
        while (order.hasNext()) {
            Objective objective = order.next();
            result.put(objective, compute(objective, result));
        }
        progress = result;
        return result;
    }

    private double compute(Objective objective, Map<Objective, Double> known) {
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < objective.weights.length; i++) {
            if (!Double.isNaN(objective.progress[i])) {
                sum += objective.weights[i] * objective.progress[i];
                weight += objective.weights[i];
            }
        }
        for (DefaultWeightedEdge edge : graph.incomingEdgesOf(objective)) {
            double p = known.get(graph.getEdgeSource(edge));
            if (!Double.isNaN(p)) {
                sum += graph.getEdgeWeight(edge) * p;
                weight += graph.getEdgeWeight(edge);
            }
        }
        return sum / weight;
    }

    /** Reports progress for a key result and updates the objectives above it in place. */
    int checkIn(int objective, int keyResult, double newProgress) {
        Objective first = objectives.get(objective);
        first.progress[keyResult - org.keyResultStart[objective]] = newProgress;
        PriorityQueue<Objective> waiting =
                new PriorityQueue<>((one, other) -> Integer.compare(other.number, one.number));
        waiting.add(first);
        int visited = 0;
        while (!waiting.isEmpty()) {
            Objective next = waiting.remove();
            while (waiting.peek() == next) {
                waiting.remove();
            }
            visited++;
            double now = compute(next, progress);
            if (progress.put(next, now) != now) {
                for (DefaultWeightedEdge edge : graph.outgoingEdgesOf(next)) {
                    waiting.add(graph.getEdgeTarget(edge));
                }
            }
        }
        return visited;
    }

    double[] progressByObjective() {
        return objectives.stream().mapToDouble(progress::get).toArray();
    }
}
