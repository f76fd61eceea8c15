/**
 * The clock: what is expected of a goal by a day, how its pace compares, and whether that is healthy (semantics, section
 * 5).
 */
@NullMarked
package io.github.okralign.pace;

import org.jspecify.annotations.NullMarked;
