package io.github.okralign.graph;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import io.github.okralign.index.IndexAccess;
import io.github.okralign.model.Alignment;
import io.github.okralign.model.AlignmentState;
import io.github.okralign.model.Goal;
import io.github.okralign.model.KeyResult;
import io.github.okralign.model.NoSuchGoalException;
import io.github.okralign.model.Objective;
import io.github.okralign.model.OkrSet;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jgrapht.GraphType;
import org.jgrapht.graph.AbstractGraph;
import org.jgrapht.graph.DefaultGraphType;
import org.jspecify.annotations.Nullable;

/**
 * The alignment graph of a set as a read-only JGraphT graph, on which every algorithm and exporter of JGraphT works: a
 * vertex for each goal, an edge from each key result to its objective ({@link KeyResult#containment()}), and an edge
 * for each accepted alignment
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#goals-and-links">semantics</a>). It is a view
 * and copies nothing; edges are compared by value. Vertices and edges come in document order. Every method that would
 * change it throws {@link UnsupportedOperationException}. Immutable and thread-safe.
 */
public final class AlignmentGraph extends AbstractGraph<Goal, Alignment> {

    private final OkrSet okrs;

    private AlignmentGraph(OkrSet okrs) {
        this.okrs = checkNotNull(okrs, "okrs");
    }

    /**
     * The graph of a set. O(1); O(goals + links) when links are first looked up by their targets, once for all sets that
     * have been made from one by changes.
     *
     * @param okrs the set
     * @return its graph
     */
    public static AlignmentGraph of(OkrSet okrs) {
        return new AlignmentGraph(okrs);
    }

    /**
     * The alignments that lead to a goal, of any type and in any state; {@link #incomingEdgesOf} has the accepted ones and
     * containment. O(1).
     *
     * @param goal the id of an objective or key result
     * @return the alignments, in document order of the goals that they start from; unmodifiable
     * @throws NoSuchGoalException if the set has no such goal
     */
    public List<Alignment> linksTo(String goal) {
        List<Goal> goals = okrs.goals();
        return IndexAccess.of(okrs)
                .links()
                .incoming(
                        IndexAccess.position(okrs, goal),
                        (source, ordinal) -> goals.get(source).alignments().get(ordinal));
    }

    /**
     * The alignments that start from a goal, of any type and in any state; {@link #outgoingEdgesOf} has the accepted ones and
     * containment.
     *
     * @param goal the id of an objective or key result
     * @return the alignments, in document order
     * @throws NoSuchGoalException if the set has no such goal
     */
    public List<Alignment> linksFrom(String goal) {
        return okrs.goals().get(IndexAccess.position(okrs, goal)).alignments();
    }

    @Override
    public GraphType getType() {
        return new DefaultGraphType.Builder()
                .directed()
                .weighted(true)
                .allowMultipleEdges(true)
                .allowSelfLoops(false)
                .allowCycles(true)
                .modifiable(false)
                .build();
    }

    @Override
    public Set<Goal> vertexSet() {
        return new Vertices(okrs);
    }

    @Override
    public boolean containsVertex(@Nullable Goal vertex) {
        return vertex != null && okrs.find(vertex.id()).filter(vertex::equals).isPresent();
    }

    @Override
    public Set<Alignment> edgeSet() {
        return new Edges(this);
    }

    @Override
    public boolean containsEdge(@Nullable Alignment edge) {
        return edge != null
                && okrs.find(edge.from()).isPresent()
                && outgoingEdgesOf(getEdgeSource(edge)).contains(edge);
    }

    @Override
    public Goal getEdgeSource(Alignment edge) {
        return end(edge, edge.from());
    }

    @Override
    public Goal getEdgeTarget(Alignment edge) {
        return end(edge, edge.to());
    }

    private Goal end(Alignment edge, String id) {
        return okrs.find(id).orElseThrow(() -> new IllegalArgumentException(edge + " is not an edge of this graph"));
    }

    @Override
    public double getEdgeWeight(Alignment edge) {
        return edge.weight();
    }

    @Override
    public Set<Alignment> outgoingEdgesOf(Goal vertex) {
        checkVertex(vertex);
        ImmutableSet.Builder<Alignment> edges = ImmutableSet.builder();
        if (vertex instanceof KeyResult keyResult) {
            edges.add(keyResult.containment());
        }
        return edges.addAll(accepted(vertex.alignments())).build();
    }

    @Override
    public Set<Alignment> incomingEdgesOf(Goal vertex) {
        checkVertex(vertex);
        ImmutableSet.Builder<Alignment> edges = ImmutableSet.builder();
        if (vertex instanceof Objective objective) {
            objective.keyResults().forEach(keyResult -> edges.add(keyResult.containment()));
        }
        return edges.addAll(accepted(linksTo(vertex.id()))).build();
    }

    private static Iterable<Alignment> accepted(List<Alignment> alignments) {
        return Iterables.filter(alignments, alignment -> alignment.state() == AlignmentState.ACCEPTED);
    }

    private void checkVertex(Goal vertex) {
        checkArgument(
                containsVertex(checkNotNull(vertex, "vertex")),
                "%s is not a vertex of this graph; OkrSet.goal(id) gives the ones that are",
                vertex);
    }

    @Override
    public Set<Alignment> edgesOf(Goal vertex) {
        return Sets.union(incomingEdgesOf(vertex), outgoingEdgesOf(vertex));
    }

    @Override
    public int inDegreeOf(Goal vertex) {
        return incomingEdgesOf(vertex).size();
    }

    @Override
    public int outDegreeOf(Goal vertex) {
        return outgoingEdgesOf(vertex).size();
    }

    @Override
    public int degreeOf(Goal vertex) {
        return inDegreeOf(vertex) + outDegreeOf(vertex);
    }

    @Override
    public @Nullable Set<Alignment> getAllEdges(@Nullable Goal source, @Nullable Goal target) {
        if (source == null || target == null || !containsVertex(source) || !containsVertex(target)) {
            return null; // JGraphT's contract
        }
        return Sets.filter(outgoingEdgesOf(source), edge -> edge.to().equals(target.id()));
    }

    @Override
    public @Nullable Alignment getEdge(@Nullable Goal source, @Nullable Goal target) {
        Set<Alignment> edges = getAllEdges(source, target);
        return edges == null ? null : Iterables.getFirst(edges, null);
    }

    @Override
    public @Nullable Supplier<Goal> getVertexSupplier() {
        return null;
    }

    @Override
    public @Nullable Supplier<Alignment> getEdgeSupplier() {
        return null;
    }

    @Override
    public Goal addVertex() {
        throw readOnly();
    }

    @Override
    public boolean addVertex(Goal vertex) {
        throw readOnly();
    }

    @Override
    public boolean removeVertex(Goal vertex) {
        throw readOnly();
    }

    @Override
    public Alignment addEdge(Goal source, Goal target) {
        throw readOnly();
    }

    @Override
    public boolean addEdge(Goal source, Goal target, Alignment edge) {
        throw readOnly();
    }

    @Override
    public Alignment removeEdge(Goal source, Goal target) {
        throw readOnly();
    }

    @Override
    public boolean removeEdge(Alignment edge) {
        throw readOnly();
    }

    @Override
    public void setEdgeWeight(Alignment edge, double weight) {
        throw readOnly();
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("an alignment graph is read-only; change the set and ask it again");
    }

    private static final class Vertices extends AbstractSet<Goal> {
        private final OkrSet okrs;

        Vertices(OkrSet okrs) {
            this.okrs = okrs;
        }

        @Override
        public Iterator<Goal> iterator() {
            return okrs.goals().iterator();
        }

        @Override
        public int size() {
            return okrs.goals().size();
        }

        @Override
        public boolean contains(@Nullable Object other) {
            return other instanceof Goal goal
                    && okrs.find(goal.id()).filter(goal::equals).isPresent();
        }
    }

    private static final class Edges extends AbstractSet<Alignment> {
        private final AlignmentGraph graph;

        Edges(AlignmentGraph graph) {
            this.graph = graph;
        }

        @Override
        public Iterator<Alignment> iterator() {
            return graph.okrs.goals().stream()
                    .flatMap(goal -> graph.outgoingEdgesOf(goal).stream())
                    .iterator();
        }

        @Override
        public int size() {
            return graph.okrs.goals().stream().mapToInt(graph::outDegreeOf).sum();
        }

        @Override
        public boolean contains(@Nullable Object other) {
            return other instanceof Alignment edge && graph.containsEdge(edge);
        }
    }
}
