/**
 * The facts: {@link io.github.okralign.model.OkrSet} of objectives, key results, measures, check-ins, alignments,
 * cycles, units and people. Everything here is immutable and compared by value; a set is validated as a whole when it
 * is built, so that one that exists is one that holds together.
 */
@NullMarked
package io.github.okralign.model;

import org.jspecify.annotations.NullMarked;
