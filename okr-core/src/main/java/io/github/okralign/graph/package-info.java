/** The facts as one graph: the door to JGraphT. */
@NullMarked
package io.github.okralign.graph;

import org.jspecify.annotations.NullMarked;
