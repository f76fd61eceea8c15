/**
 * The shape of an organisation: which objectives lead to its strategy and which stand alone, how its units are linked, and
 * where its effort goes (docs/semantics.md, "Alignment structure" to "Focus and load").
 */
@NullMarked
package io.github.okralign.structure;

import org.jspecify.annotations.NullMarked;
