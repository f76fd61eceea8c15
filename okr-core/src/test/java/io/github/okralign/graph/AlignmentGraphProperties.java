package io.github.okralign.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.okralign.Analysis;
import io.github.okralign.model.Alignment;
import io.github.okralign.model.AlignmentState;
import io.github.okralign.model.AlignmentType;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.OkrSet;
import io.github.okralign.testing.OkrSets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jgrapht.Graph;
import org.jgrapht.GraphTests;
import org.jgrapht.Graphs;
import org.jgrapht.alg.TransitiveReduction;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.alg.cycle.CycleDetector;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.AsSubgraph;
import org.jgrapht.graph.DirectedMultigraph;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.traverse.BreadthFirstIterator;
import org.jgrapht.traverse.TopologicalOrderIterator;

/** The graph keeps the laws of graphs, and JGraphT's algorithms find in it what there is. */
class AlignmentGraphProperties {

    /** The edges as "Goals and links" of docs/semantics.md names them, collected without the graph. */
    private static List<Alignment> edges(OkrSet okrs) {
        List<Alignment> edges = new ArrayList<>();
        for (Goal goal : okrs.goals()) {
            if (goal instanceof KeyResult keyResult) {
                edges.add(keyResult.containment());
            }
            goal.alignments().stream()
                    .filter(link -> link.state() == AlignmentState.ACCEPTED)
                    .forEach(edges::add);
        }
        return edges;
    }

    private static Goal goal(OkrSet okrs, String id) {
        return okrs.goal(id);
    }

    @Property
    void verticesAndEdgesAreThoseOfTheSetInDocumentOrder(@ForAll(supplier = OkrSets.Everything.class) OkrSet okrs) {
        AlignmentGraph graph = AlignmentGraph.of(okrs);
        assertThat(graph.vertexSet()).containsExactlyElementsOf(okrs.goals());
        assertThat(graph.edgeSet())
                .containsExactlyElementsOf(edges(okrs))
                .hasSize(edges(okrs).size());
        assertThat(graph).isEqualTo(Analysis.of(okrs).graph());
    }

    @Property
    void linksAreThoseOfTheSetByEitherEndInAnyStateAndOfAnyType(
            @ForAll(supplier = OkrSets.Everything.class) OkrSet okrs) {
        AlignmentGraph graph = AlignmentGraph.of(okrs);
        List<Alignment> all = okrs.goals().stream()
                .flatMap(goal -> goal.alignments().stream())
                .toList();
        for (Goal goal : okrs.goals()) {
            assertThat(graph.linksTo(goal.id()))
                    .isEqualTo(all.stream()
                            .filter(link -> link.to().equals(goal.id()))
                            .toList());
            assertThat(graph.linksFrom(goal.id())).isEqualTo(goal.alignments());
        }
    }

    @Property
    void everyEdgeLeavesItsSourceAndEntersItsTarget(@ForAll(supplier = OkrSets.Everything.class) OkrSet okrs) {
        AlignmentGraph graph = AlignmentGraph.of(okrs);
        for (Alignment edge : graph.edgeSet()) {
            Goal source = graph.getEdgeSource(edge);
            Goal target = graph.getEdgeTarget(edge);
            assertThat(source.id()).isEqualTo(edge.from());
            assertThat(target.id()).isEqualTo(edge.to());
            assertThat(graph.getEdgeWeight(edge)).isEqualTo(edge.weight());
            assertThat(graph.containsEdge(edge)).isTrue();
            assertThat(graph.containsEdge(source, target)).isTrue();
            assertThat(graph.outgoingEdgesOf(source)).contains(edge);
            assertThat(graph.incomingEdgesOf(target)).contains(edge);
            assertThat(graph.edgesOf(source)).contains(edge);
            assertThat(graph.getAllEdges(source, target)).contains(edge);
            assertThat(graph.getEdge(source, target)).isNotNull();
        }
    }

    @Property
    void degreesCountEdges(@ForAll(supplier = OkrSets.Everything.class) OkrSet okrs) {
        AlignmentGraph graph = AlignmentGraph.of(okrs);
        int in = 0;
        int out = 0;
        for (Goal goal : graph.vertexSet()) {
            assertThat(graph.inDegreeOf(goal))
                    .isEqualTo(graph.incomingEdgesOf(goal).size());
            assertThat(graph.outDegreeOf(goal))
                    .isEqualTo(graph.outgoingEdgesOf(goal).size());
            assertThat(graph.degreeOf(goal)).isEqualTo(graph.inDegreeOf(goal) + graph.outDegreeOf(goal));
            assertThat(graph.edgesOf(goal)).hasSize(graph.degreeOf(goal));
            in += graph.inDegreeOf(goal);
            out += graph.outDegreeOf(goal);
        }
        assertThat(in).isEqualTo(out).isEqualTo(graph.edgeSet().size());
    }

    @Property
    void itEqualsTheGraphThatJGraphTWouldBuild(@ForAll(supplier = OkrSets.Everything.class) OkrSet okrs) {
        Graph<Goal, Alignment> built = copy(okrs);
        AlignmentGraph graph = AlignmentGraph.of(okrs);
        assertThat(graph.vertexSet()).isEqualTo(built.vertexSet());
        assertThat(graph.edgeSet()).isEqualTo(built.edgeSet());
        for (Goal goal : okrs.goals()) {
            assertThat(graph.outgoingEdgesOf(goal)).isEqualTo(built.outgoingEdgesOf(goal));
            assertThat(graph.incomingEdgesOf(goal)).isEqualTo(built.incomingEdgesOf(goal));
            assertThat(Graphs.neighborSetOf(graph, goal)).isEqualTo(Graphs.neighborSetOf(built, goal));
        }
        assertThat(GraphTests.isWeaklyConnected(graph)).isEqualTo(GraphTests.isWeaklyConnected(built));
    }

    private static Graph<Goal, Alignment> copy(OkrSet okrs) {
        Graph<Goal, Alignment> copy = new DirectedMultigraph<>(Alignment.class);
        okrs.goals().forEach(copy::addVertex);
        edges(okrs).forEach(edge -> copy.addEdge(goal(okrs, edge.from()), goal(okrs, edge.to()), edge));
        return copy;
    }

    /** The edges that must be acyclic, over the same vertices, still without a copy. */
    private static Graph<Goal, Alignment> contributions(AlignmentGraph graph) {
        Set<Alignment> edges = graph.edgeSet().stream()
                .filter(edge -> edge.type() == AlignmentType.CONTRIBUTES)
                .collect(Collectors.toSet());
        return new AsSubgraph<>(graph, graph.vertexSet(), edges);
    }

    @Property
    void jGraphTPutsContributorsBeforeTheirTargets(@ForAll(supplier = OkrSets.Everything.class) OkrSet okrs) {
        Graph<Goal, Alignment> contributions = contributions(AlignmentGraph.of(okrs));
        List<Goal> order = new ArrayList<>();
        new TopologicalOrderIterator<>(contributions).forEachRemaining(order::add);
        assertThat(order).containsExactlyInAnyOrderElementsOf(okrs.goals());
        for (Alignment edge : contributions.edgeSet()) {
            assertThat(order.indexOf(goal(okrs, edge.from()))).isLessThan(order.indexOf(goal(okrs, edge.to())));
        }
    }

    @Property
    void jGraphTFindsACircleWhereAGoalReachesItself(@ForAll(supplier = OkrSets.Everything.class) OkrSet okrs) {
        AlignmentGraph graph = AlignmentGraph.of(okrs);
        assertThat(new CycleDetector<>(contributions(graph)).detectCycles()).isFalse();
        Set<Goal> inCircles = okrs.goals().stream()
                .filter(goal -> edges(okrs).stream()
                        .filter(edge -> edge.from().equals(goal.id()))
                        .anyMatch(edge -> distances(okrs, edge.to()).containsKey(goal.id())))
                .collect(Collectors.toSet());
        assertThat(new CycleDetector<>(graph).detectCycles()).isEqualTo(!inCircles.isEmpty());
        assertThat(new CycleDetector<>(graph).findCycles()).isEqualTo(inCircles);
        int components = new KosarajuStrongConnectivityInspector<>(graph)
                .stronglyConnectedSets()
                .size();
        assertThat(components == okrs.goals().size()).isEqualTo(inCircles.isEmpty());
    }

    /** How many links away every goal is that a goal leads to. */
    private static Map<String, Integer> distances(OkrSet okrs, String from) {
        Map<String, Integer> distances = new HashMap<>(Map.of(from, 0));
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String at = open.remove();
            for (Alignment edge : edges(okrs)) {
                if (edge.from().equals(at) && distances.putIfAbsent(edge.to(), distances.get(at) + 1) == null) {
                    open.add(edge.to());
                }
            }
        }
        return distances;
    }

    @Property(tries = 100)
    void jGraphTWalksBreadthFirstByDistance(@ForAll(supplier = OkrSets.Everything.class) OkrSet okrs) {
        AlignmentGraph graph = AlignmentGraph.of(okrs);
        for (Goal start : okrs.goals()) {
            Map<String, Integer> expected = distances(okrs, start.id());
            Map<String, Integer> walked = new HashMap<>();
            BreadthFirstIterator<Goal, Alignment> walk = new BreadthFirstIterator<>(graph, start);
            while (walk.hasNext()) {
                Goal goal = walk.next();
                walked.put(goal.id(), walk.getDepth(goal));
            }
            assertThat(walked).isEqualTo(expected);
        }
    }

    @Property(tries = 100)
    void jGraphTFindsShortestPathsByWeight(@ForAll(supplier = OkrSets.Everything.class) OkrSet okrs) {
        DijkstraShortestPath<Goal, Alignment> dijkstra = new DijkstraShortestPath<>(AlignmentGraph.of(okrs));
        Goal start = okrs.goals().get(0);
        Map<String, Double> expected = lengths(okrs, start.id());
        for (Goal goal : okrs.goals()) {
            Double length = expected.get(goal.id());
            if (length == null) {
                assertThat(dijkstra.getPath(start, goal)).isNull();
            } else {
                assertThat(dijkstra.getPathWeight(start, goal)).isCloseTo(length, within(1e-12 * Math.max(1, length)));
            }
        }
    }

    /** Bellman's and Ford's. */
    private static Map<String, Double> lengths(OkrSet okrs, String from) {
        Map<String, Double> lengths = new HashMap<>(Map.of(from, 0.0));
        for (int round = 0; round < okrs.goals().size(); round++) {
            for (Alignment edge : edges(okrs)) {
                if (lengths.containsKey(edge.from())) {
                    lengths.merge(edge.to(), lengths.get(edge.from()) + edge.weight(), Math::min);
                }
            }
        }
        return lengths;
    }

    @Property
    void jGraphTFindsTheGoalsThatHangTogether(@ForAll(supplier = OkrSets.Everything.class) OkrSet okrs) {
        Set<Set<String>> expected = new HashSet<>();
        for (Goal goal : okrs.goals()) {
            Set<String> component = new HashSet<>(Set.of(goal.id()));
            boolean grew = true;
            while (grew) {
                grew = false;
                for (Alignment edge : edges(okrs)) {
                    if (component.contains(edge.from()) || component.contains(edge.to())) {
                        grew |= component.add(edge.from());
                        grew |= component.add(edge.to());
                    }
                }
            }
            expected.add(component);
        }
        Set<Set<String>> found = new ConnectivityInspector<>(AlignmentGraph.of(okrs))
                .connectedSets().stream()
                        .map(component -> component.stream().map(Goal::id).collect(Collectors.toSet()))
                        .collect(Collectors.toSet());
        assertThat(found).isEqualTo(expected);
    }

    @Property
    void jGraphTReducesACopyToWhatIsNotImpliedByPaths(@ForAll(supplier = OkrSets.Everything.class) OkrSet okrs) {
        Graph<Goal, Alignment> contributions = contributions(AlignmentGraph.of(okrs));
        Graph<Goal, Alignment> reduced = new SimpleDirectedGraph<>(Alignment.class); // links of other days meet in one
        Graphs.addGraph(reduced, contributions);
        TransitiveReduction.INSTANCE.reduce(reduced);
        Set<List<String>> expected = contributions.edgeSet().stream()
                .filter(edge -> contributions.edgeSet().stream()
                        .filter(first ->
                                first.from().equals(edge.from()) && !first.to().equals(edge.to()))
                        .noneMatch(first -> leads(contributions, first.to(), edge.to())))
                .map(AlignmentGraphProperties::ends)
                .collect(Collectors.toSet());
        assertThat(reduced.edgeSet().stream().map(AlignmentGraphProperties::ends))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<String> ends(Alignment edge) {
        return List.of(edge.from(), edge.to());
    }

    private static boolean leads(Graph<Goal, Alignment> graph, String from, String to) {
        Set<String> reached = new HashSet<>(Set.of(from));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Alignment edge : graph.edgeSet()) {
                grew |= reached.contains(edge.from()) && reached.add(edge.to());
            }
        }
        return reached.contains(to);
    }
}
