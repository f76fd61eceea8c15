package io.github.okralign.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.okralign.model.Alignment;
import io.github.okralign.model.Goal;
import io.github.okralign.model.OkrSet;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.connectivity.GabowStrongConnectivityInspector;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.alg.cycle.CycleDetector;
import org.jgrapht.traverse.BreadthFirstIterator;
import org.jgrapht.traverse.DepthFirstIterator;
import org.jgrapht.traverse.GraphIterator;
import org.jgrapht.traverse.TopologicalOrderIterator;
import org.junit.jupiter.api.Test;

/** Which algorithms of JGraphT stand a deep chain of goals, as the documentation of the package says. */
class DeepGraphTest {

    private static final int DEEP = 60_000;

    private final AlignmentGraph graph = AlignmentGraph.of(chain());

    private static OkrSet chain() {
        OkrSet.Builder set = OkrSet.builder();
        for (int i = DEEP; i > 0; i--) {
            String above = Integer.toString(i - 1);
            boolean top = i == 1;
            set.objective(Integer.toString(i), o -> {
                o.title("O");
                if (!top) {
                    o.contributesTo(above);
                }
            });
        }
        return set.build();
    }

    private static int steps(GraphIterator<Goal, Alignment> iterator) {
        int steps = 0;
        while (iterator.hasNext()) {
            iterator.next();
            steps++;
        }
        return steps;
    }

    @Test
    void whatDoesNotRecurseReachesTheEnd() {
        assertThat(steps(new TopologicalOrderIterator<>(graph))).isEqualTo(DEEP);
        assertThat(steps(new BreadthFirstIterator<>(graph))).isEqualTo(DEEP);
        assertThat(steps(new DepthFirstIterator<>(graph))).isEqualTo(DEEP);
        assertThat(new CycleDetector<>(graph).findCycles()).isEmpty();
        assertThat(new ConnectivityInspector<>(graph).connectedSets()).hasSize(1);
        assertThat(new KosarajuStrongConnectivityInspector<>(graph).stronglyConnectedSets())
                .hasSize(DEEP);
    }

    /** In a thread whose stack is small, so that the chain need not be long. */
    @Test
    void whatRecursesDoesNot() throws InterruptedException {
        Throwable[] thrown = new Throwable[1];
        Thread shallow = new Thread(
                null,
                () -> thrown[0] = catching(() -> new GabowStrongConnectivityInspector<>(graph).stronglyConnectedSets()),
                "shallow",
                256 * 1024);
        shallow.start();
        shallow.join();
        assertThat(thrown[0]).isInstanceOf(StackOverflowError.class);
    }

    private static Throwable catching(Runnable task) {
        try {
            task.run();
            return new AssertionError("it reached the end");
        } catch (StackOverflowError expected) {
            return expected;
        }
    }
}
