/**
 * Whole numbers instead of ids, and what is built on them: the index of goals, graphs as compressed rows, persistent
 * vectors. Not exported.
 */
@NullMarked
package io.github.okralign.index;

import org.jspecify.annotations.NullMarked;
