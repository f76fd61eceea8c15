/**
 * Pace, health and forecast of single goals on a day; what a goal rolls up from others is given to them. Not exported.
 */
@NullMarked
package io.github.okralign.engine.clock;

import org.jspecify.annotations.NullMarked;
