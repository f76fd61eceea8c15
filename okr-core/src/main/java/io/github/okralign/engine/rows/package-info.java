/**
 * The state of the engine: goals and links as rows of primitive arrays, and the figures of every row in versions that
 * share what is the same. Not exported.
 */
@NullMarked
package io.github.okralign.engine.rows;

import org.jspecify.annotations.NullMarked;
