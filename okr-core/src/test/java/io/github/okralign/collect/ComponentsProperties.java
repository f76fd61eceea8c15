package io.github.okralign.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A node is on a loop if a path leads from it back to it. */
class ComponentsProperties {

    private static final int LONG = 200_000;

    @Property(tries = 2000)
    void aNodeIsOnALoopIfAPathLeadsBackToIt(@ForAll(supplier = Graph.Any.class) Graph graph) {
        Components components = new Components(graph.starts(), graph.targets());
        for (int node = 0; node < graph.nodes(); node++) {
            int itself = node;
            boolean back = graph.links().stream()
                    .anyMatch(link ->
                            link[0] == itself && graph.reached(link[1], -1).get(itself));
            assertThat(components.isOnLoop(node)).as("%s", node).isEqualTo(back);
        }
    }

    @Example
    void aLongChainIsNoLoopAndALongRingIsOne() {
        int[] chainStarts =
                IntStream.rangeClosed(0, LONG).map(i -> Math.min(i, LONG - 1)).toArray();
        Components chain = new Components(chainStarts, IntStream.range(1, LONG).toArray());
        assertThat(IntStream.range(0, LONG)).noneMatch(chain::isOnLoop);

        int[] ringStarts = IntStream.rangeClosed(0, LONG).toArray();
        Components ring = new Components(
                ringStarts, IntStream.range(0, LONG).map(i -> (i + 1) % LONG).toArray());
        assertThat(IntStream.range(0, LONG)).allMatch(ring::isOnLoop);
    }
}
