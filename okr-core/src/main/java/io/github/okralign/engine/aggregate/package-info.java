/**
 * How the figures of contributors become those of a goal: one strategy for each aggregation, and pools of contributors
 * that they work on. Not exported.
 */
@NullMarked
package io.github.okralign.engine.aggregate;

import org.jspecify.annotations.NullMarked;
