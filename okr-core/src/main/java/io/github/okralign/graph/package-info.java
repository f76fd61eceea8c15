/** The alignment graph as a graph of JGraphT, for its algorithms and exporters. */
@NullMarked
package io.github.okralign.graph;

import org.jspecify.annotations.NullMarked;
