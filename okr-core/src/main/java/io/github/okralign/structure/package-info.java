/**
 * The shape of an organisation: which objectives lead to its strategy and which stand alone, how its units are linked,
 * and where its effort goes
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#alignment-structure">Alignment structure</a>,
 * <a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#focus-and-load">Focus and load</a>).
 */
@NullMarked
package io.github.okralign.structure;

import org.jspecify.annotations.NullMarked;
