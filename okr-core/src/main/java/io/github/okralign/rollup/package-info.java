/**
 * The numbers: progress, coverage and bounds of every goal, and where they come from (semantics, sections 2 to 4).
 */
@NullMarked
package io.github.okralign.rollup;

import org.jspecify.annotations.NullMarked;
