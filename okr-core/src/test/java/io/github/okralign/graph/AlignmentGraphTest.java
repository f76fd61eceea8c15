package io.github.okralign.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.okralign.model.Alignment;
import io.github.okralign.model.AlignmentState;
import io.github.okralign.model.AlignmentType;
import io.github.okralign.model.Goal;
import io.github.okralign.model.NoSuchGoalException;
import io.github.okralign.model.OkrSet;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AlignmentGraphTest {

    private final OkrSet okrs = OkrSet.builder()
            .objective(
                    "grow",
                    o -> o.title("Grow")
                            .keyResult("grow.arr", k -> k.title("Revenue").weight(2)))
            .objective(
                    "sell",
                    o -> o.title("Sell")
                            .contributesTo("grow", 3)
                            .dependsOn("grow")
                            .alignment(a -> a.to("grow.arr").state(AlignmentState.PROPOSED)))
            .build();
    private final AlignmentGraph graph = AlignmentGraph.of(okrs);
    private final Goal grow = goal("grow");
    private final Goal revenue = goal("grow.arr");
    private final Goal sell = goal("sell");
    private final Goal stranger = OkrSet.builder()
            .objective("grow", o -> o.title("Another one of that id"))
            .build()
            .objectives()
            .get(0);

    private Goal goal(String id) {
        return okrs.goal(id);
    }

    @Test
    void containmentIsAnEdgeAndAProposalIsNone() {
        assertThat(graph.edgeSet())
                .extracting(edge -> edge.from() + " " + edge.type() + " " + edge.to() + " " + edge.weight())
                .containsExactly(
                        "grow.arr CONTRIBUTES grow 2.0", "sell CONTRIBUTES grow 3.0", "sell DEPENDS_ON grow 1.0");
        assertThat(graph.containsEdge(sell, revenue)).isFalse();
        assertThat(graph.containsEdge(sell.alignments().get(2))).isFalse();
    }

    @Test
    void linksByTheirTargetsIncludeProposals() {
        assertThat(graph.linksTo("grow.arr")).containsExactly(sell.alignments().get(2));
        assertThat(graph.linksTo("sell")).isEmpty();
        assertThat(graph.linksFrom("sell")).isEqualTo(sell.alignments());
        assertThatExceptionOfType(NoSuchGoalException.class).isThrownBy(() -> graph.linksTo("nobody"));
        assertThatExceptionOfType(NoSuchGoalException.class).isThrownBy(() -> graph.linksFrom("nobody"));
    }

    @Test
    void twoLinksOfDifferentTypesAreTwoEdges() {
        assertThat(graph.getAllEdges(sell, grow))
                .extracting(Alignment::type)
                .containsExactly(AlignmentType.CONTRIBUTES, AlignmentType.DEPENDS_ON);
        assertThat(graph.getEdge(sell, grow).type()).isEqualTo(AlignmentType.CONTRIBUTES);
        assertThat(graph.getType().isAllowingMultipleEdges()).isTrue();
    }

    @Test
    void itSaysWhatKindOfGraphItIs() {
        assertThat(graph.getType().isDirected()).isTrue();
        assertThat(graph.getType().isWeighted()).isTrue();
        assertThat(graph.getType().isModifiable()).isFalse();
        assertThat(graph.getType().isAllowingSelfLoops()).isFalse();
        assertThat(graph.getVertexSupplier()).isNull();
        assertThat(graph.getEdgeSupplier()).isNull();
    }

    @Test
    void betweenStrangersThereIsNothing() {
        assertThat(graph.getAllEdges(grow, stranger)).isNull();
        assertThat(graph.getAllEdges(stranger, grow)).isNull();
        assertThat(graph.getAllEdges(null, grow)).isNull();
        assertThat(graph.getAllEdges(grow, null)).isNull();
        assertThat(graph.getEdge(grow, stranger)).isNull();
        assertThat(graph.getAllEdges(grow, sell)).isEmpty();
        assertThat(graph.getEdge(grow, sell)).isNull();
        assertThat(graph.containsVertex(stranger)).isFalse();
        assertThat(graph.containsVertex(null)).isFalse();
        assertThat(graph.containsEdge(null)).isFalse();
        assertThat(graph.vertexSet().contains(stranger)).isFalse();
        assertThat(((Set<?>) graph.vertexSet()).contains("grow")).isFalse();
        assertThat(((Set<?>) graph.edgeSet()).contains("grow")).isFalse();
    }

    @Test
    void aStrangerHasNoEdgesToAskFor() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph.outgoingEdgesOf(stranger))
                .withMessage("Objective(grow) is not a vertex of this graph; OkrSet.goal(id) gives the ones that are");
        assertThatIllegalArgumentException().isThrownBy(() -> graph.incomingEdgesOf(stranger));
        assertThatIllegalArgumentException().isThrownBy(() -> graph.edgesOf(stranger));
        assertThatIllegalArgumentException().isThrownBy(() -> graph.degreeOf(stranger));
        assertThatIllegalArgumentException().isThrownBy(() -> graph.inDegreeOf(stranger));
        assertThatIllegalArgumentException().isThrownBy(() -> graph.outDegreeOf(stranger));
        assertThatNullPointerException().isThrownBy(() -> graph.outgoingEdgesOf(null));
    }

    @Test
    void aForeignEdgeHasNoEnds() {
        OkrSet other = OkrSet.builder()
                .objective("far", o -> o.title("Far"))
                .objective("near", o -> o.title("Near").contributesTo("far"))
                .build();
        Alignment foreign = other.objectives().get(1).alignments().get(0);
        assertThat(graph.containsEdge(foreign)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph.getEdgeSource(foreign))
                .withMessage(foreign + " is not an edge of this graph");
        assertThatIllegalArgumentException().isThrownBy(() -> graph.getEdgeTarget(foreign));
    }

    @Test
    void nothingCanChangeIt() {
        Alignment edge = graph.getEdge(sell, grow);
        assertReadOnly(graph::addVertex);
        assertReadOnly(() -> graph.addVertex(stranger));
        assertReadOnly(() -> graph.removeVertex(grow));
        assertReadOnly(() -> graph.addEdge(grow, sell));
        assertReadOnly(() -> graph.addEdge(grow, sell, edge));
        assertReadOnly(() -> graph.removeEdge(edge));
        assertReadOnly(() -> graph.removeEdge(sell, grow));
        assertReadOnly(() -> graph.setEdgeWeight(edge, 2));
        assertReadOnly(() -> graph.removeAllEdges(graph.edgeSet()));
        assertReadOnly(() -> graph.removeAllEdges(sell, grow));
        assertReadOnly(() -> graph.removeAllVertices(graph.vertexSet()));
        assertReadOnly(() -> graph.vertexSet().remove(grow));
        assertReadOnly(() -> graph.vertexSet().add(stranger));
        assertReadOnly(() -> graph.edgeSet().remove(edge));
        assertReadOnly(() -> graph.edgeSet().clear());
        assertReadOnly(() -> graph.outgoingEdgesOf(sell).clear());
        assertReadOnly(() -> graph.incomingEdgesOf(grow).clear());
        assertReadOnly(() -> graph.edgesOf(grow).clear());
        assertReadOnly(() -> graph.getAllEdges(sell, grow).clear());
        assertThat(graph).isEqualTo(AlignmentGraph.of(okrs));
    }

    private static void assertReadOnly(ThrowingCallable change) {
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(change);
    }
}
