/** Finds titles that are nearly alike without comparing all pairs. Not exported. */
@NullMarked
package io.github.okralign.audit.similarity;

import org.jspecify.annotations.NullMarked;
