/**
 * Goals as dense row numbers in arrays of primitives: what the floors above compute on and never show. Not exported.
 */
@NullMarked
package io.github.okralign.engine;

import org.jspecify.annotations.NullMarked;
