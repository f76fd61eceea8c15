/**
 * The alignment graph as a graph of JGraphT, for its algorithms and exporters.
 *
 * <p>Organisations can be large and chains of goals deep, so choose algorithms that are linear and do not recurse:
 * {@code TopologicalOrderIterator}, {@code BreadthFirstIterator}, {@code DepthFirstIterator}, {@code CycleDetector},
 * {@code ConnectivityInspector} and {@code KosarajuStrongConnectivityInspector} do; {@code GabowStrongConnectivityInspector}
 * and {@code BiconnectivityInspector} overflow the stack on a chain of 200,000 goals, and {@code TransitiveReduction} takes
 * quadratic memory and cubic time. The engine itself uses none of them: over plain arrays the same algorithms are an order
 * of magnitude faster and more, as the table "Graph algorithms" in BENCHMARKS.md shows.
 */
@NullMarked
package io.github.okralign.graph;

import org.jspecify.annotations.NullMarked;
