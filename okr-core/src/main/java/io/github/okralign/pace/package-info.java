/**
 * The clock: what is expected of a goal by a day, how its pace compares, and whether that is healthy
 * (<a href="https://github.com/okralign/okr/blob/main/docs/semantics.md#pace-and-health">semantics</a>).
 */
@NullMarked
package io.github.okralign.pace;

import org.jspecify.annotations.NullMarked;
