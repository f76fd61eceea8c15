/** The shape: which objectives lead to strategy, and which stand alone (semantics, section 7). */
@NullMarked
package io.github.okralign.structure;

import org.jspecify.annotations.NullMarked;
