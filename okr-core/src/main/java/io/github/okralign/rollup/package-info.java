/**
 * The numbers: progress, coverage and bounds of every goal, and where they come from
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#progress-of-a-key-result">Progress of a key result</a>,
 * <a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#roll-up">Roll-up</a>,
 * <a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#explanation">Explanation</a>).
 */
@NullMarked
package io.github.okralign.rollup;

import org.jspecify.annotations.NullMarked;
